package org.prairie.atlas.focus;

import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Remembers what the last call of the model took, for the page's footer. */
final class ModelMeter implements ChatModelListener {
  private long begun;
  private @Nullable ModelUse last;

  @Override
  public void onRequest(ChatModelRequestContext context) {
    last = null;
    begun = System.nanoTime();
  }

  @Override
  public void onResponse(ChatModelResponseContext context) {
    ChatResponse response = context.chatResponse();
    TokenUsage usage = response.tokenUsage();
    last =
        new ModelUse(
            response.modelName(),
            (System.nanoTime() - begun) / 1_000_000,
            usage.inputTokenCount(),
            usage.outputTokenCount());
  }

  @Nullable ModelUse last() {
    return last;
  }
}
