package org.encompass.portal.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.dashboard.Boards;
import org.encompass.portal.dashboard.Children;
import org.encompass.portal.dashboard.Reports;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Timeliness over weeks and months for administrators, small numbers and all; nothing to publish.
@Controller
class ReportsController {
  private static final int WEEKS = 12;
  private final Reports reports;
  private final Children children;
  private final Boards boards;

  ReportsController(Reports reports, Children children, Boards boards) {
    this.reports = reports;
    this.children = children;
    this.boards = boards;
  }

  @GetMapping("/reports")
  String show(@RequestParam Map<String, String> asked, Remit remit, Model model) {
    var choice = choice(asked);
    var report = reports.of(choice.within(remit));
    model.addAttribute("choice", choice);
    model.addAttribute("chosen", children.names(choice.within(remit)));
    model.addAttribute("report", report);
    model.addAttribute("dimensions", Reports.SHOWN);
    model.addAttribute("plot", MorningPlot.of(report.settled()));
    model.addAttribute("weeks", WeeksPlot.of(report.weeks()));
    model.addAttribute("periods", periods());
    return "dashboard/report";
  }

  @GetMapping("/reports.csv")
  ResponseEntity<String> csv(@RequestParam Map<String, String> asked, Remit remit) {
    var choice = choice(asked);
    return Download.csv(name(choice), file(choice, remit).csv());
  }

  @GetMapping("/reports.json")
  ResponseEntity<Map<String, Object>> json(@RequestParam Map<String, String> asked, Remit remit) {
    var choice = choice(asked);
    return Download.json(name(choice), file(choice, remit).json());
  }

  private NumbersFile file(Choice choice, Remit remit) {
    var report = reports.of(choice.within(remit));
    return new NumbersFile(report.total(), report.groups());
  }

  private static String name(Choice choice) {
    return "timeliness-%s-%s".formatted(choice.from(), choice.to());
  }

  // Whoever names no days looks at the last weeks.
  private Choice choice(Map<String, String> asked) {
    var choice = Choice.of(asked);
    var to = choice.to() == null ? boards.today() : choice.to();
    var from = choice.from() == null ? to.minusWeeks(WEEKS) : choice.from();
    // Days that were given the wrong way round mean the same days.
    return from.isAfter(to) ? choice.between(to, from) : choice.between(from, to);
  }

  private List<Period> periods() {
    var today = boards.today();
    var month = today.withDayOfMonth(1);
    return List.of(
        new Period("weeks", today.minusWeeks(WEEKS), today),
        new Period("month", month, today),
        new Period("last", month.minusMonths(1), month.minusDays(1)),
        new Period("year", today.minusYears(1).plusDays(1), today));
  }

  /// A span of days that is offered by name.
  record Period(String code, LocalDate from, LocalDate to) {}
}
