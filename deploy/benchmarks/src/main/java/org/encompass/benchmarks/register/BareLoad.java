package org.encompass.benchmarks.register;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.harness.RealDatabase;
import org.postgresql.PGConnection;

/// The least that could be done with the files: each row read by the same parser and copied
/// into a table as it stands, nothing checked, compared, sealed or said.
final class BareLoad {
  private static final char UNIT = '\u001F';
  private final RealDatabase database;

  BareLoad(RealDatabase database) {
    this.database = database;
  }

  /// Loads the files, each into a fresh table.
  ///
  /// @return how many rows
  long load(List<Path> files) {
    try (var connection = DriverManager.getConnection(database.superuserJdbcUrl())) {
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      long rows = 0;
      for (var file : files) {
        try (var statement = connection.createStatement()) {
          statement.execute("DROP TABLE IF EXISTS bare");
          statement.execute("CREATE TABLE bare (row text)");
        }
        rows += copying.copyIn("COPY bare FROM STDIN", new StringReader(lines(file)));
      }
      return rows;
    } catch (SQLException e) {
      throw new CannotMeasure("PostgreSQL did not take the rows: " + e.getSQLState());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(Path file) throws IOException {
    var text = Files.readString(file, Charset.forName("ISO-8859-1"));
    try (var csv = CsvReader.builder().ofCsvRecord(text)) {
      return csv.stream()
          .map(row -> String.join(String.valueOf(UNIT), row.getFields()))
          .map(row -> row.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
