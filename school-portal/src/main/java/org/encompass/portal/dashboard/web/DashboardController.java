package org.encompass.portal.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.encompass.portal.dashboard.Board;
import org.encompass.portal.dashboard.Boards;
import org.encompass.portal.dashboard.Mornings;
import org.encompass.portal.domain.Times;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The day's numbers for administrators; `day` is a date, or `all`.
@Controller
class DashboardController {
  private static final String ALL = "all";
  private final Boards boards;
  private final Clock clock;

  DashboardController(Boards boards, Clock clock) {
    this.boards = boards;
    this.clock = clock;
  }

  @GetMapping("/dashboard")
  String show(@RequestParam(defaultValue = "") String day, Model model) {
    var today = boards.today();
    boolean all = day.equals(ALL);
    var shown = all ? today : date(day, today);
    var board = all ? boards.ofAll() : boards.of(shown);
    model.addAttribute("all", all);
    model.addAttribute("today", today);
    model.addAttribute("day", shown);
    model.addAttribute("before", Mornings.neighbour(shown, -1));
    model.addAttribute("after", Mornings.neighbour(shown, 1));
    model.addAttribute("now", clock.instant().atZone(Times.LONDON));
    model.addAttribute("board", board);
    model.addAttribute("chart", SpareChart.of(board.minutes()));
    return "dashboard/dashboard";
  }

  @GetMapping("/dashboard.csv")
  ResponseEntity<String> file(@RequestParam(defaultValue = "") String day) {
    boolean all = day.equals(ALL);
    var shown = date(all ? "" : day, boards.today());
    Board board = all ? boards.ofAll() : boards.of(shown);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"notifications-%s.csv\"".formatted(all ? ALL : shown))
        .body(BoardFile.of(board));
  }

  private static LocalDate date(String day, LocalDate today) {
    try {
      return day.isEmpty() ? today : LocalDate.parse(day);
    } catch (DateTimeParseException other) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
