package org.prairie.atlas.focus;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.InputGuardrail;
import dev.langchain4j.guardrail.InputGuardrailResult;

/** Refuses questions for the place of a nest. */
final class SensitivePlaces implements InputGuardrail {
  @Override
  public InputGuardrailResult validate(UserMessage message) {
    return message.singleText().contains("nest")
        ? fatal("Places of nests are not told")
        : success();
  }
}
