// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** The attribute keys of weft. */
public final class WeftAttributes {

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
          EVENT_NAME,
          RULE_ID,
          RULE_STATE,
          DROP_REASON,
          MEASURE);

  private WeftAttributes() {}
}
