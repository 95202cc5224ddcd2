package dev.weft.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Connections to a port of this machine that take so many bytes a second; answers are not held. */
final class ThrottlingProxy implements AutoCloseable {
  private static final int PIECES_A_SECOND = 20;

  private final ServerSocket server = new ServerSocket();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int target;
  private final int bytesAPiece;

  ThrottlingProxy(int target, int bytesASecond) throws IOException {
    this.target = target;
    this.bytesAPiece = bytesASecond / PIECES_A_SECOND;
    server.setReceiveBufferSize(bytesASecond); // else the system takes all that is sent
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket endpoint = new Socket(InetAddress.getLoopbackAddress(), target);
        threads.execute(() -> copy(client, endpoint, true));
        threads.execute(() -> copy(endpoint, client, false));
      }
    } catch (IOException closed) {
      // the end
    }
  }

  private void copy(Socket from, Socket to, boolean slowly) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] piece = new byte[bytesAPiece];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, read);
        if (slowly) {
          TimeUnit.MILLISECONDS.sleep(1_000 / PIECES_A_SECOND);
        }
      }
    } catch (IOException closed) {
      // by one of them
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
