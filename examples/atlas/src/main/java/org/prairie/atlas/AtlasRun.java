package org.prairie.atlas;

import com.codahale.metrics.health.HealthCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.config.Folders;
import org.prairie.atlas.config.Site;
import org.prairie.atlas.focus.Answer;
import org.prairie.atlas.focus.FocusException;
import org.prairie.atlas.focus.FocusService;
import org.prairie.atlas.focus.ModelServer;
import org.prairie.atlas.focus.PassageIndex;
import org.prairie.atlas.focus.Question;
import org.prairie.atlas.gate.PolicyGate;
import org.prairie.atlas.gate.SchemaGate;
import org.prairie.atlas.ingest.FetchStep;
import org.prairie.atlas.ingest.IngestPipeline;
import org.prairie.atlas.ingest.IngestReport;
import org.prairie.atlas.ingest.PolicyGateStep;
import org.prairie.atlas.ingest.PublishStep;
import org.prairie.atlas.ingest.SchemaGateStep;
import org.prairie.atlas.ingest.TransformStep;
import org.prairie.atlas.map.Browser;
import org.prairie.atlas.map.MapAction;
import org.prairie.atlas.map.MapServer;
import org.prairie.atlas.publish.Publisher;
import org.prairie.atlas.stream.CheckpointStore;
import org.prairie.atlas.stream.PollLoop;
import org.prairie.atlas.stream.StreamReport;
import org.prairie.atlas.watch.HealthWatcher;

/** A day of the atlas: ingest, stream, questions, visitors of the map, health of the telemetry. */
final class AtlasRun {
  private static final List<String> TOOLS =
      List.of("json-schema-validator==1.5.9", "jcasbin==1.99.0", "lucene==9.12.3");

  private final Folders folders;
  private final Site site;
  private final PrintStream out;

  AtlasRun(Folders folders, PrintStream out) throws IOException {
    this.folders = folders;
    this.site = folders.read("atlas.json", Site.class);
    this.out = out;
  }

  void day() throws IOException, InterruptedException {
    ingest();
    stream();
    answer();
    visit();
    watch();
  }

  private void ingest() throws IOException {
    IngestPipeline pipeline =
        new IngestPipeline(
            site.build(),
            List.of(
                new FetchStep(folders),
                new SchemaGateStep(new SchemaGate(folders)),
                new PolicyGateStep(new PolicyGate(folders, "kfm-policy-pack@v1")),
                new TransformStep(folders),
                new PublishStep(new Publisher(folders))),
            TOOLS);
    for (Feed feed : site.feeds()) {
      try {
        IngestReport report = pipeline.run(feed);
        out.println(feed.pipeline() + ": " + report.recordsOut() + " records, " + report.verdict());
      } catch (IOException failed) {
        out.println(feed.pipeline() + ": " + failed.getMessage());
      }
    }
  }

  private void stream() throws IOException {
    PollLoop loop = new PollLoop(site.build(), folders, new CheckpointStore(folders));
    StreamReport report = loop.run(site.stream());
    out.println(site.stream().pipeline() + ": " + report);
  }

  private void answer() throws IOException {
    try (ModelServer model = new ModelServer()) {
      FocusService service =
          new FocusService(new PassageIndex(folders), model.address(), "local-only");
      for (Question question : site.questions()) {
        try {
          Answer answer = service.ask(question);
          out.println(question.requestId() + ": " + answer.text());
        } catch (FocusException unanswered) {
          out.println(question.requestId() + ": " + unanswered.getMessage());
        }
      }
    }
  }

  private void visit() throws IOException, InterruptedException {
    try (MapServer map = new MapServer()) {
      Browser browser = new Browser(map.address());
      for (MapAction action : site.actions()) {
        out.println(action.action() + ": " + browser.send(action));
      }
    }
  }

  private void watch() throws IOException {
    HealthWatcher watcher = new HealthWatcher(folders);
    HealthCheck.Result past =
        watcher.watch(
            "ci.daily.healthcheck", 24, folders.source("audits"), "health/past-runs.json");
    out.println("past runs: " + (past.isHealthy() ? "healthy" : past.getMessage()));
    // Whether today's runs have telemetry depends on who watches this program.
    watcher.watch(
        "ci.today.healthcheck", 1, folders.output().resolve("audits"), "audits/today.json");
  }
}
