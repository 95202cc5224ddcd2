package org.prairie.atlas.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.prairie.atlas.config.Folders;

/** Copies the bulletins of a feed to the raw data, with a checksum. */
public final class FetchStep implements IngestStep {
  private final Folders folders;

  public FetchStep(Folders folders) {
    this.folders = folders;
  }

  @Override
  public String name() {
    return "fetch";
  }

  @Override
  public StepReport execute(Batch batch) throws IOException {
    byte[] raw = Files.readAllBytes(folders.source(batch.feed().bulletins()));
    batch.fetched(raw);
    String folder = "raw/" + batch.feed().domain() + "/" + batch.feed().name();
    String digest = Digests.sha256(raw);
    folders.write(folder + "/bulletins.json", raw);
    byte[] sums =
        (digest.substring("sha256:".length()) + "  bulletins.json\n")
            .getBytes(StandardCharsets.US_ASCII);
    String path = folders.write(folder + "/checksums.sha256", sums);
    FileRef checksums = new FileRef("checksums", path, Digests.sha256(sums));
    return new StepReport("raw", 1, 1, raw.length, raw.length, 0, List.of(checksums));
  }
}
