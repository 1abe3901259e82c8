package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.notifier.desk.TelephoneBook.Entry;
import org.encompass.notifier.desk.TelephoneBook.Opened;
import org.springframework.stereotype.Component;

/// Writes the board's lines: looks schools and calls up once for all of them.
@Component
class BoardLines {
  private final TelephoneBook book;
  private final CallLog calls;

  BoardLines(TelephoneBook book, CallLog calls) {
    this.book = book;
    this.calls = calls;
  }

  /// Everything that lines about these notifications say at this moment.
  Writer of(List<BoardRow> rows, Instant now) {
    var ids = rows.stream().map(BoardRow::notificationId).toList();
    return new Writer(book.open(), calls.last(ids), now);
  }

  record Writer(Opened book, Map<UUID, LoggedCall> calls, Instant now) {
    Entry school(String key) {
      return book.find(key);
    }

    List<Board.Line> lines(List<BoardRow> rows) {
      return rows.stream().map(this::line).toList();
    }

    Board.Line line(BoardRow row) {
      var school = book.find(row.recipient());
      var call = calls.get(row.notificationId());
      return new Board.Line(
          row.notificationId(),
          school.name(),
          school.telephone(),
          row.reference(),
          Words.state(row),
          Ahead.next(row, now),
          call == null ? "" : call.sentence(),
          Words.time(row.deadline()),
          row.done() ? "done" : Words.left(row.deadline(), now),
          Concern.of(row, now).map(Concern::sentence).orElse(""),
          row.lateOnArrival());
    }
  }
}
