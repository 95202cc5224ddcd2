package org.riverbend.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file into a table of its own; columns that end in {@code _m} are numbers. */
final class CsvExtractor implements StepDriver {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @Override
  public Rows run(Task task) throws IOException, SQLException {
    Path file = task.settings().input().resolve("data").resolve(task.config().get("file"));
    String table = task.config().get("table");
    long rows = 0;
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser csv = CSVParser.parse(reader, FORMAT);
        Connection connection = task.target().getConnection()) {
      List<String> columns = csv.getHeaderNames();
      try (PreparedStatement insert = createTable(connection, table, columns)) {
        for (CSVRecord row : csv) {
          bind(insert, columns, row, file);
          insert.addBatch();
          rows++;
        }
        insert.executeBatch();
      }
    }
    return new Rows(rows, 0);
  }

  private static PreparedStatement createTable(
      Connection connection, String table, List<String> columns) throws SQLException {
    List<String> typed =
        columns.stream().map(c -> c + (isNumber(c) ? " DOUBLE PRECISION" : " VARCHAR")).toList();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (" + String.join(", ", typed) + ")");
    }
    String marks = String.join(", ", columns.stream().map(c -> "?").toList());
    return connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
  }

  private static void bind(PreparedStatement insert, List<String> columns, CSVRecord row, Path file)
      throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      if (isNumber(columns.get(i))) {
        insert.setDouble(i + 1, number(row, columns.get(i), file));
      } else {
        insert.setString(i + 1, row.get(i));
      }
    }
  }

  private static double number(CSVRecord row, String column, Path file) {
    String text = row.get(column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      String place = "Row " + row.getRecordNumber() + " of " + file.getFileName();
      throw new PipelineException(place + ": " + column + " '" + text + "' is no number", e);
    }
  }

  private static boolean isNumber(String column) {
    return column.endsWith("_m");
  }
}
