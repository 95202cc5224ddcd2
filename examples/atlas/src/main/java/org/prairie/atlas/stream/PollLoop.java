package org.prairie.atlas.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prairie.atlas.config.Build;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.config.Folders;

/** Polls observations window by window, keeps the latest of each station, commits checkpoints. */
public final class PollLoop {
  private static final double HIGHEST_STAGE = 12;

  private final Build build;
  private final Folders folders;
  private final CheckpointStore store;
  private final Map<String, Double> latest = new TreeMap<>();

  public PollLoop(Build build, Folders folders, CheckpointStore store) {
    this.build = build;
    this.folders = folders;
    this.store = store;
  }

  public Build build() {
    return build;
  }

  public StreamReport run(Feed feed) throws IOException {
    Map<String, Map<String, Double>> windows = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(folders.source(feed.bulletins()));
    int recordsIn = 0;
    int written = 0;
    int anomalies = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",", -1);
      windows
          .computeIfAbsent(columns[0], window -> new LinkedHashMap<>())
          .put(columns[1], Double.valueOf(columns[2]));
    }
    for (Map.Entry<String, Map<String, Double>> window : windows.entrySet()) {
      Checkpoint checkpoint = upsert(feed, window.getKey(), window.getValue());
      store.commit(feed, checkpoint);
      recordsIn += checkpoint.recordsIn();
      written += checkpoint.recordsWritten();
      anomalies += checkpoint.anomalies();
    }
    return new StreamReport(windows.size(), recordsIn, written, anomalies);
  }

  private Checkpoint upsert(Feed feed, String window, Map<String, Double> observed) {
    int anomalies = 0;
    for (Map.Entry<String, Double> one : observed.entrySet()) {
      if (one.getValue() > HIGHEST_STAGE) {
        anomalies++;
      } else {
        latest.put(one.getKey(), one.getValue());
      }
    }
    int records = observed.size();
    return new Checkpoint(window, feed.pollMinutes(), records, records - anomalies, anomalies);
  }
}
