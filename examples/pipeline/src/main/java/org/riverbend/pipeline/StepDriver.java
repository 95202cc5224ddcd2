package org.riverbend.pipeline;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Does the work of a step. */
interface StepDriver {

  /** What a step works with. */
  record Task(
      StepConfig config,
      DataSource target,
      ConnectionResolver pools,
      Settings settings,
      java.nio.file.Path home) {}

  /** How many rows went in and out. */
  record Rows(long read, long written) {}

  Rows run(Task task) throws IOException, SQLException;
}
