package dev.weft.queue;

import dev.weft.chora.ChoraEvents;
import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears; a line about a loss is one with the loss as its workflow. */
final class RecordedObserver implements LedgerObserver {
  final List<String> heard = new CopyOnWriteArrayList<>();
  final List<Loss> losses = new CopyOnWriteArrayList<>();

  @Override
  public void failed(Path ledger, IOException failure) {
    heard.add("failed: " + failure.getMessage());
  }

  @Override
  public void recovered(Path ledger) {
    heard.add("recovered");
  }

  @Override
  public void missing(Path ledger, Loss loss) {
    losses.add(loss);
  }

  @Override
  public void journalBroke(Path ledger) {
    heard.add("broken journal");
  }

  @Override
  public void encode(Loss loss, LineBuffer line) {
    String text = "gap " + loss.reason() + " " + loss.missing();
    Events.ENCODER.encode(
        ChoraEvents.WORKFLOW_COMPLETED, 0, Events.workflow(text, "success"), line);
  }
}
