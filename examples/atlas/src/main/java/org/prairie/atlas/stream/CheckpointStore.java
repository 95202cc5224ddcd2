package org.prairie.atlas.stream;

import java.io.IOException;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.config.Folders;

/** Keeps the last checkpoint of each stream. */
public final class CheckpointStore {
  private final Folders folders;

  public CheckpointStore(Folders folders) {
    this.folders = folders;
  }

  /** Gives the file of the checkpoint. */
  public String commit(Feed feed, Checkpoint checkpoint) throws IOException {
    return folders.writeJson("stream/" + feed.name() + "/checkpoint.json", checkpoint);
  }
}
