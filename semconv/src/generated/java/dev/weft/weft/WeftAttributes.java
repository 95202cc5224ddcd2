// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** The attribute keys of weft. */
public final class WeftAttributes {

  /** The same, where Osiris and KFM look for it. */
  public static final AttributeKey<String> TS =
      AttributeKey.stringKey("weft.ts");

  /** Why events are missing. */
  public static final AttributeKey<String> REASON =
      AttributeKey.stringKey("weft.reason");

  /** How many events are missing; null if it cannot be known. */
  public static final AttributeKey<Long> MISSING =
      AttributeKey.longKey("weft.missing");

  /** The time of the earliest of them, or when the loss was noticed. */
  public static final AttributeKey<String> FROM =
      AttributeKey.stringKey("weft.from");

  /** The time of the latest of them, or when the loss was noticed. */
  public static final AttributeKey<String> TO =
      AttributeKey.stringKey("weft.to");

  /** The name of an event of the contract. */
  public static final AttributeKey<String> EVENT_NAME =
      AttributeKey.stringKey("weft.event.name");

  /** The id of a rule, with its pack in front. */
  public static final AttributeKey<String> RULE_ID =
      AttributeKey.stringKey("weft.rule.id");

  /** How far a rule has come. */
  public static final AttributeKey<String> RULE_STATE =
      AttributeKey.stringKey("weft.rule.state");

  /** Why something was left out. */
  public static final AttributeKey<String> DROP_REASON =
      AttributeKey.stringKey("weft.drop.reason");

  /** What was counted or measured. */
  public static final AttributeKey<String> MEASURE =
      AttributeKey.stringKey("weft.measure");

  /** All attribute keys in the order of the model. */
  public static final List<AttributeKey<?>> ALL =
      List.of(
          TS,
          REASON,
          MISSING,
          FROM,
          TO,
          EVENT_NAME,
          RULE_ID,
          RULE_STATE,
          DROP_REASON,
          MEASURE);

  private WeftAttributes() {}
}
