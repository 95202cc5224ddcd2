package dev.weft.trace;

import io.opentelemetry.api.trace.TraceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that every process of one workflow shares without sharing anything else. */
public final class WorkflowTrace {
  /** The variable by which a gateway names a workflow. */
  public static final String VARIABLE = "CHORA_TRACE_ID";

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final int TRACE_ID_BYTES = 16;

  private WorkflowTrace() {}

  /** The trace id that the environment names, or null; empty and blank count as unset. */
  public static @Nullable String traceId(Map<String, String> environment) {
    String name = environment.get(VARIABLE);
    return name == null || name.isBlank() ? null : traceId(name);
  }

  /** 32 hex digits and UUIDs are the trace id; any other text is hashed to one. */
  static String traceId(String name) {
    String hex = UUID.matcher(name).matches() ? name.replace("-", "") : name;
    String lower = hex.toLowerCase(Locale.ROOT);
    return TraceId.isValid(lower) ? lower : hashed(name);
  }

  private static String hashed(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, TRACE_ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("every JDK has SHA-256", impossible);
    }
  }
}
