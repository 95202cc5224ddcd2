package dev.weft.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;

/**
 * What an endpoint says about a request that it has taken, in whatever signal: the messages differ
 * in names only. What is no such message says nothing.
 *
 * @param rejected how many records, or points of metrics, it threw away
 * @param message why, or a warning if it threw nothing away; at most 200 printable characters
 */
record PartialSuccess(long rejected, String message) {
  private static final PartialSuccess WHOLE = new PartialSuccess(0, "");
  private static final int PARTIAL_SUCCESS = 1;
  private static final int REJECTED = 1;
  private static final int ERROR_MESSAGE = 2;
  private static final int LONGEST = 200;

  static PartialSuccess of(byte[] response) {
    if (response.length == 0) {
      return WHOLE; // what nearly every answer is
    }
    try {
      PartialSuccess found = WHOLE;
      UnknownFieldSet fields = UnknownFieldSet.parseFrom(response);
      for (ByteString partial : fields.getField(PARTIAL_SUCCESS).getLengthDelimitedList()) {
        found = partial(UnknownFieldSet.parseFrom(partial));
      }
      return found;
    } catch (InvalidProtocolBufferException other) {
      return WHOLE;
    }
  }

  private static PartialSuccess partial(UnknownFieldSet fields) {
    long rejected = 0;
    for (long value : fields.getField(REJECTED).getVarintList()) {
      rejected = Math.max(0, value);
    }
    String message = "";
    for (ByteString text : fields.getField(ERROR_MESSAGE).getLengthDelimitedList()) {
      message = printable(text.toStringUtf8());
    }
    return new PartialSuccess(rejected, message);
  }

  /** It goes into a line of the log. */
  static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
