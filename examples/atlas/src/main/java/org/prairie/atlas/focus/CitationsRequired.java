package org.prairie.atlas.focus;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailResult;

/** Lets only answers through that cite a passage. */
final class CitationsRequired implements OutputGuardrail {
  @Override
  public OutputGuardrailResult validate(AiMessage message) {
    return message.text().contains("[") ? success() : failure("The answer cites nothing");
  }
}
