package org.encompass.portal.dashboard.web;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.dashboard.Board;
import org.encompass.portal.dashboard.Tally;
import org.encompass.schemas.CsvText;
import org.jspecify.annotations.Nullable;

/// The board as a CSV file (RFC 4180): one line for all children, then one a school.
final class BoardFile {
  private static final String HEAD =
      "urn,name,local authority,children,told,held,in review,out of scope,withdrawn,rejected,owed,"
          + "unread,read,acknowledged,on time,late,late on arrival";

  private BoardFile() {}

  static String of(Board board) {
    return Stream.of(
            Stream.of(HEAD, line("", "All children", "", board.tally())),
            board.schools().stream().map(BoardFile::line))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(Board.Group group) {
    var name = group.key() == null ? "No school yet" : group.name();
    return line(group.key(), name, group.within(), group.tally());
  }

  private static String line(
      @Nullable String urn, String name, @Nullable String within, Tally tally) {
    var line = new StringJoiner(",");
    line.add(CsvText.cell(urn)).add(CsvText.cell(name)).add(CsvText.cell(within));
    List.of(
            tally.children(),
            tally.told(),
            tally.held(),
            tally.inReview(),
            tally.outOfScope(),
            tally.withdrawn(),
            tally.rejected(),
            tally.owed(),
            tally.unread(),
            tally.read(),
            tally.acknowledged(),
            tally.onTime(),
            tally.late(),
            tally.lateOnArrival())
        .forEach(number -> line.add(number.toString()));
    return line.toString();
  }
}
