package org.riverbend.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a table of a query over the same database. */
final class SqlProcessor implements StepDriver {
  @Override
  public Rows run(Task task) throws SQLException {
    String table = task.config().get("table");
    try (Connection connection = task.target().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table + " AS " + task.config().get("query"));
      try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
        count.next();
        return new Rows(0, count.getLong(1));
      }
    }
  }
}
