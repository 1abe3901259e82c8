package org.encompass.portal.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.dashboard.Board;
import org.encompass.portal.dashboard.Boards;
import org.encompass.portal.dashboard.Dimension;
import org.encompass.portal.dashboard.Group;
import org.encompass.portal.dashboard.Mornings;
import org.encompass.portal.school.SchoolRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The day's numbers for administrators; `day` is a date, or `all`.
@Controller
class DashboardController {
  private static final String ALL = "all";
  private static final int SCHOOLS_SHOWN = 200;
  private final Boards boards;
  private final SchoolRegister register;
  private final Clock clock;

  DashboardController(Boards boards, SchoolRegister register, Clock clock) {
    this.boards = boards;
    this.register = register;
    this.clock = clock;
  }

  @GetMapping("/dashboard")
  String show(@RequestParam(defaultValue = "") String day, Remit remit, Model model) {
    boolean all = day.equals(ALL);
    var shown = shown(day);
    var board = board(remit, day);
    model.addAttribute("all", all);
    model.addAttribute("today", boards.today());
    model.addAttribute("day", shown);
    model.addAttribute("before", Mornings.neighbour(shown, -1));
    model.addAttribute("after", Mornings.neighbour(shown, 1));
    model.addAttribute("now", clock.instant());
    model.addAttribute("board", board);
    model.addAttribute("next", all ? null : boards.next(remit, shown).orElse(null));
    model.addAttribute("empty", register.counts(remit).entries() == 0);
    model.addAttribute("schools", board.schools().stream().limit(SCHOOLS_SHOWN).toList());
    model.addAttribute("choice", all ? Choice.everything() : Choice.on(shown));
    model.addAttribute("earlier", new Choice(null, shown.minusDays(1), Map.of()));
    model.addAttribute("plot", MorningPlot.of(board.settled()));
    return "dashboard/dashboard";
  }

  @GetMapping("/dashboard.csv")
  ResponseEntity<String> csv(@RequestParam(defaultValue = "") String day, Remit remit) {
    return Download.csv(name(day), file(board(remit, day)).csv());
  }

  @GetMapping("/dashboard.json")
  ResponseEntity<Map<String, Object>> json(
      @RequestParam(defaultValue = "") String day, Remit remit) {
    return Download.json(name(day), file(board(remit, day)).json());
  }

  private Board board(Remit remit, String day) {
    return day.equals(ALL) ? boards.ofAll(remit) : boards.of(remit, shown(day));
  }

  private LocalDate shown(String day) {
    var date = day.equals(ALL) ? null : Choice.date(day);
    return date == null ? boards.today() : date;
  }

  private String name(String day) {
    return "notifications-" + (day.equals(ALL) ? ALL : shown(day).toString());
  }

  private static NumbersFile file(Board board) {
    var groups = new EnumMap<Dimension, List<Group>>(Dimension.class);
    groups.put(Dimension.FORCE, board.forces());
    groups.put(Dimension.AUTHORITY, board.authorities());
    groups.put(Dimension.SCHOOL, board.schools());
    return new NumbersFile(board.tally(), groups);
  }
}
