package org.prairie.atlas.focus;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.guardrail.InputGuardrailException;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import java.net.URI;
import java.util.List;

/** Answers questions from the passages of the atlas, within its rules. */
public final class FocusService {
  private static final List<String> RULES =
      List.of("citations_required", "no_sensitive_leakage", "prov_chain_intact");

  private final PassageIndex index;
  private final ModelMeter meter = new ModelMeter();
  private final GaugeAssistant assistant;

  public FocusService(PassageIndex index, URI model, String apiKey) {
    this.index = index;
    this.assistant =
        AiServices.builder(GaugeAssistant.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(model.toString())
                    .apiKey(apiKey)
                    .modelName("kfm-llm")
                    .maxRetries(0)
                    .listeners(List.of(meter))
                    .build())
            .contentRetriever(index)
            .inputGuardrails(List.of(new SensitivePlaces()))
            .outputGuardrails(List.of(new CitationsRequired()))
            .build();
  }

  public Answer ask(Question question) throws FocusException {
    try {
      Result<String> result = assistant.answer(question.text());
      Evidence evidence = index.evidence(result.sources().size());
      return new Answer(result.content(), evidence, meter.last(), "pass", RULES, false);
    } catch (InputGuardrailException refused) {
      String text = "This question is not answered.";
      return new Answer(text, index.evidence(0), null, "fail", RULES, true);
    } catch (LangChain4jException unanswered) {
      throw new FocusException("The model gave no answer", unanswered);
    }
  }
}
