package dev.weft.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One export request, as the bytes of its OTLP message. */
public final class Batch implements MessageWriter {
  /** The same in every signal: resource → scope → record. */
  private static final int[] RECORDS = {1, 2, 2};

  private final byte[] body;

  public Batch(byte[] body) {
    this.body = body;
  }

  /** Copies the message, which the SDK uses again once it has an answer. */
  public static Batch of(MessageWriter message) throws IOException {
    if (message instanceof Batch batch) {
      return batch;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, message.getContentLength()));
    message.writeMessage(out);
    return new Batch(out.toByteArray());
  }

  @Override
  public void writeMessage(OutputStream out) throws IOException {
    out.write(body);
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  public byte[] body() {
    return body;
  }

  /** Batches of at most so many bytes, in order; a record that has more is alone in one. */
  public List<Batch> split(int most) {
    if (body.length <= most) {
      return List.of(this);
    }
    try {
      List<UnknownFieldSet> halves = halves(UnknownFieldSet.parseFrom(body), 0);
      return halves.size() == 1
          ? List.of(this)
          : halves.stream()
              .flatMap(half -> new Batch(half.toByteArray()).split(most).stream())
              .toList();
    } catch (InvalidProtocolBufferException other) {
      return List.of(this);
    }
  }

  /** Two messages, each with what is no record, or the one if it has a single record. */
  private static List<UnknownFieldSet> halves(UnknownFieldSet message, int depth)
      throws InvalidProtocolBufferException {
    List<ByteString> elements = message.getField(RECORDS[depth]).getLengthDelimitedList();
    int middle = elements.size() / 2;
    if (middle > 0) {
      return List.of(
          with(message, depth, elements.subList(0, middle)),
          with(message, depth, elements.subList(middle, elements.size())));
    }
    if (elements.isEmpty() || depth == RECORDS.length - 1) {
      return List.of(message);
    }
    return halves(UnknownFieldSet.parseFrom(elements.get(0)), depth + 1).stream()
        .map(half -> with(message, depth, List.of(half.toByteString())))
        .toList();
  }

  private static UnknownFieldSet with(
      UnknownFieldSet message, int depth, List<ByteString> elements) {
    UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
    elements.forEach(field::addLengthDelimited);
    return message.toBuilder().addField(RECORDS[depth], field.build()).build();
  }

  /** The number of spans, log records or metrics; of what is no such message, what was found. */
  public int records() {
    return count(0, body.length, 0);
  }

  private int count(int from, int to, int depth) {
    int found = 0;
    Cursor cursor = new Cursor(from);
    while (cursor.at < to) {
      long tag = cursor.varint(to);
      int start = cursor.skip((int) tag & 7, to);
      if (start < 0) {
        return found;
      }
      if ((tag & 7) == 2 && tag >>> 3 == RECORDS[depth]) {
        found += depth == RECORDS.length - 1 ? 1 : count(start, cursor.at, depth + 1);
      }
    }
    return found;
  }

  private final class Cursor {
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    long varint(int to) {
      long value = 0;
      for (int shift = 0; at < to && shift < Long.SIZE; shift += 7) {
        byte next = body[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          break;
        }
      }
      return value;
    }

    /** Goes behind the field; returns where its content starts, or -1 if it is not in bounds. */
    int skip(int wireType, int to) {
      long length =
          switch (wireType) {
            case 0 -> varint(to) * 0;
            case 1 -> 8;
            case 2 -> varint(to);
            case 5 -> 4;
            default -> -1;
          };
      int start = at;
      if (length < 0 || length > to - start) {
        return -1;
      }
      at = start + (int) length;
      return start;
    }
  }
}
