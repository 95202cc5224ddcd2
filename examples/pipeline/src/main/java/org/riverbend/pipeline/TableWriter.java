package org.riverbend.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Copies the rows of a query on one database to a new table of another. */
final class TableWriter implements StepDriver {
  @Override
  public Rows run(Task task) throws SQLException {
    String table = task.config().get("table");
    long rows = 0;
    try (Connection from = task.pools().opened(task.config().get("source")).getConnection();
        Statement query = from.createStatement();
        ResultSet result = query.executeQuery(task.config().get("query"));
        Connection to = task.target().getConnection();
        PreparedStatement insert = createTable(to, table, result.getMetaData())) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        for (int i = 1; i <= columns; i++) {
          insert.setObject(i, result.getObject(i));
        }
        insert.addBatch();
        rows++;
      }
      insert.executeBatch();
    }
    return new Rows(0, rows);
  }

  private static PreparedStatement createTable(Connection to, String table, ResultSetMetaData row)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= row.getColumnCount(); i++) {
      columns.add(row.getColumnLabel(i) + (isText(row.getColumnType(i)) ? " TEXT" : " DOUBLE"));
    }
    try (Statement statement = to.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (" + String.join(", ", columns) + ")");
    }
    String marks = "?" + ", ?".repeat(columns.size() - 1);
    return to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
  }

  private static boolean isText(int type) {
    return type == Types.VARCHAR || type == Types.CHAR;
  }
}
