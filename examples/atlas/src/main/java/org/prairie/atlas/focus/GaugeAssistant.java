package org.prairie.atlas.focus;

import dev.langchain4j.service.Result;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Answers questions about rivers. */
public interface GaugeAssistant {
  @SystemMessage("Answer from the passages only. Cite each by its id in brackets.")
  Result<String> answer(@UserMessage String question);
}
