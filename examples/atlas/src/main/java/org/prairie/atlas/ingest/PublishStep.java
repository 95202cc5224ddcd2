package org.prairie.atlas.ingest;

import java.io.IOException;
import java.util.List;
import org.prairie.atlas.publish.Publication;
import org.prairie.atlas.publish.Publisher;

/** Puts the dataset into the catalogs. */
public final class PublishStep implements IngestStep {
  private final Publisher publisher;

  public PublishStep(Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public StepReport execute(Batch batch) throws IOException {
    Publication publication =
        publisher.publish(batch.feed(), batch.bulletins(), Digests.sha256(batch.raw()));
    batch.published(publication);
    int records = batch.bulletins().readings().size();
    return new StepReport("published", records, records, 0, publication.bytes(), 0, List.of());
  }
}
