// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** The attribute keys of osiris. */
public final class OsirisAttributes {

  /** The run, also the name of its directory; the number is the time of its start in milliseconds. */
  public static final AttributeKey<String> SESSION =
      AttributeKey.stringKey("osiris.session");

  /** The same as session, under the name that readers of run_start look for. */
  public static final AttributeKey<String> SESSION_ID =
      AttributeKey.stringKey("osiris.session_id");

  /** The name of the pipeline. */
  public static final AttributeKey<String> PIPELINE =
      AttributeKey.stringKey("osiris.pipeline");

  /** The name of the pipeline, where the session reader looks for it. */
  public static final AttributeKey<String> PIPELINE_ID =
      AttributeKey.stringKey("osiris.pipeline_id");

  /** What kind of file the pipeline was read from. */
  public static final AttributeKey<String> FILE_TYPE =
      AttributeKey.stringKey("osiris.file_type");

  /** The exit code of the run; 0 is success. */
  public static final AttributeKey<Long> EXIT_CODE =
      AttributeKey.longKey("osiris.exit_code");

  /** How long the run took, in seconds. */
  public static final AttributeKey<Double> DURATION =
      AttributeKey.doubleKey("osiris.duration");

  /** The same as duration, where the session reader looks for it. */
  public static final AttributeKey<Double> DURATION_SECONDS =
      AttributeKey.doubleKey("osiris.duration_seconds");

  /** The step. */
  public static final AttributeKey<String> STEP_ID =
      AttributeKey.stringKey("osiris.step_id");

  /** The driver; readers and writers are known by .extractor and .writer in its name. */
  public static final AttributeKey<String> DRIVER =
      AttributeKey.stringKey("osiris.driver");

  /** How many rows the step processed. */
  public static final AttributeKey<Long> ROWS_PROCESSED =
      AttributeKey.longKey("osiris.rows_processed");

  /** How long the step took, in milliseconds. */
  public static final AttributeKey<Double> DURATION_MS =
      AttributeKey.doubleKey("osiris.duration_ms");

  /** What went wrong. */
  public static final AttributeKey<String> ERROR =
      AttributeKey.stringKey("osiris.error");

  /** The class of the error. */
  public static final AttributeKey<String> ERROR_TYPE =
      AttributeKey.stringKey("osiris.error_type");

  /** The stack trace. */
  public static final AttributeKey<String> TRACEBACK =
      AttributeKey.stringKey("osiris.traceback");

  /** The file, relative to the directory of the run. */
  public static final AttributeKey<String> PATH =
      AttributeKey.stringKey("osiris.path");

  /** The SHA-256 of the bytes of the file, in lower case. */
  public static final AttributeKey<String> SHA256 =
      AttributeKey.stringKey("osiris.sha256");

  /** The size of the file. */
  public static final AttributeKey<Long> SIZE_BYTES =
      AttributeKey.longKey("osiris.size_bytes");

  /** The top-level keys of the config. */
  public static final AttributeKey<List<String>> KEYS =
      AttributeKey.stringArrayKey("osiris.keys");

  /** The meta keys that were removed. */
  public static final AttributeKey<List<String>> KEYS_REMOVED =
      AttributeKey.stringArrayKey("osiris.keys_removed");

  /** The directory, relative to that of the run. */
  public static final AttributeKey<String> RELATIVE_PATH =
      AttributeKey.stringKey("osiris.relative_path");

  /** What the artifact is. */
  public static final AttributeKey<String> ARTIFACT_TYPE =
      AttributeKey.stringKey("osiris.artifact_type");

  /** The family of the connection. */
  public static final AttributeKey<String> FAMILY =
      AttributeKey.stringKey("osiris.family");

  /** The alias of the connection in its family. */
  public static final AttributeKey<String> ALIAS =
      AttributeKey.stringKey("osiris.alias");

  /** Whether the connection was resolved. */
  public static final AttributeKey<Boolean> OK =
      AttributeKey.booleanKey("osiris.ok");

  /** How the registration ended. */
  public static final AttributeKey<String> STATUS =
      AttributeKey.stringKey("osiris.status");

  /** All registered drivers. */
  public static final AttributeKey<List<String>> DRIVERS =
      AttributeKey.stringArrayKey("osiris.drivers");

  /** The packages that are missing. */
  public static final AttributeKey<List<String>> MISSING =
      AttributeKey.stringArrayKey("osiris.missing");

  /** The packages that are there. */
  public static final AttributeKey<List<String>> PRESENT =
      AttributeKey.stringArrayKey("osiris.present");

  /** The packages that were installed. */
  public static final AttributeKey<List<String>> NOW_PRESENT =
      AttributeKey.stringArrayKey("osiris.now_present");

  /** The packages that could not be installed. */
  public static final AttributeKey<List<String>> STILL_MISSING =
      AttributeKey.stringArrayKey("osiris.still_missing");

  /** The step, as the document calls it in the tags of a metric. */
  public static final AttributeKey<String> BARE_STEP =
      AttributeKey.stringKey("step");

  /** All attribute keys in the order of the model. */
  public static final List<AttributeKey<?>> ALL =
      List.of(
          SESSION,
          SESSION_ID,
          PIPELINE,
          PIPELINE_ID,
          FILE_TYPE,
          EXIT_CODE,
          DURATION,
          DURATION_SECONDS,
          STEP_ID,
          DRIVER,
          ROWS_PROCESSED,
          DURATION_MS,
          ERROR,
          ERROR_TYPE,
          TRACEBACK,
          PATH,
          SHA256,
          SIZE_BYTES,
          KEYS,
          KEYS_REMOVED,
          RELATIVE_PATH,
          ARTIFACT_TYPE,
          FAMILY,
          ALIAS,
          OK,
          STATUS,
          DRIVERS,
          MISSING,
          PRESENT,
          NOW_PRESENT,
          STILL_MISSING,
          BARE_STEP);

  private OsirisAttributes() {}
}
