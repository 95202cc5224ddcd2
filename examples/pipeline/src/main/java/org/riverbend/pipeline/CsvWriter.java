package org.riverbend.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of a query to a CSV file. */
final class CsvWriter implements StepDriver {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  @Override
  public Rows run(Task task) throws IOException, SQLException {
    Path file = task.home().resolve("export").resolve(task.config().get("file"));
    Files.createDirectories(file.getParent());
    long rows = 0;
    try (Connection connection = task.target().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(task.config().get("query"));
        Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT)) {
      int columns = result.getMetaData().getColumnCount();
      List<Object> header = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        header.add(result.getMetaData().getColumnLabel(i));
      }
      csv.printRecord(header);
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getObject(i));
        }
        csv.printRecord(row);
        rows++;
      }
    }
    return new Rows(0, rows);
  }
}
