package dev.weft.collector;

import dev.weft.collector.wire.Elasticsearch;
import dev.weft.collector.wire.Http;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests with one real Elasticsearch, which each of them finds empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnElasticsearch {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  final int port = Http.freePort();
  final Elasticsearch store = new Elasticsearch(port);
  private final Backends node;
  final Program elasticsearch;
  Backends backends;
  Map<String, String> environment;

  OnElasticsearch(@TempDir Path directory) {
    node = new Backends(directory);
    elasticsearch = node.startElasticsearch(port);
  }

  @BeforeEach
  void start(@TempDir Path directory) {
    if (!elasticsearch.isRunning()) {
      elasticsearch.startAgain();
    }
    store.clear();
    backends = new Backends(directory);
    environment =
        Map.of(
            "COLLECTOR_ELASTICSEARCH", Http.local(port, "").toString(),
            "COLLECTOR_LEDGERS", directory.resolve("ledgers").toString());
  }

  @AfterEach
  void stop() {
    backends.close();
  }

  @AfterAll
  void end() {
    node.close();
  }
}
