package org.skyfield.swarm.bridge;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Joins an MCP client and an MCP server of the same process by JSON texts. */
final class Loopback implements McpServerTransportProvider {
  private final McpJsonMapper mapper;
  private McpServerSession.@Nullable Factory factory;
  private @Nullable McpServerSession session;

  Loopback(McpJsonMapper mapper) {
    this.mapper = mapper;
  }

  McpClientTransport client() {
    return new ClientEnd();
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory sessionFactory) {
    factory = sessionFactory;
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return session == null ? Mono.empty() : session.sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return session == null ? Mono.empty() : session.closeGracefully();
  }

  private JSONRPCMessage overTheWire(JSONRPCMessage message) {
    try {
      return McpSchema.deserializeJsonRpcMessage(mapper, mapper.writeValueAsString(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class ClientEnd implements McpClientTransport {
    @Override
    public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
      if (factory != null) {
        session = factory.create(new ServerEnd(handler));
      }
      return Mono.empty();
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
      McpServerSession server = session;
      return server == null
          ? Mono.error(new IllegalStateException("not connected"))
          : Mono.defer(() -> server.handle(overTheWire(message)));
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return mapper.convertValue(data, type);
    }
  }

  private final class ServerEnd implements McpServerTransport {
    private final Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler;

    ServerEnd(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
      this.handler = handler;
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
      return Mono.defer(() -> handler.apply(Mono.just(overTheWire(message))).then());
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return mapper.convertValue(data, type);
    }
  }
}
