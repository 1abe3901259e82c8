package org.encompass.notifier.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.encompass.notifier.desk.DeskAccount;
import org.encompass.notifier.desk.DeskAccounts;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.report.DayReport;
import org.encompass.notifier.desk.report.DayReports;
import org.encompass.notifier.desk.report.SignOff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// After nine: what became of the day, to read, print, load into a sheet, and sign.
@Controller
class DayReportController {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final DayReports reports;
  private final DeskAccounts accounts;

  DayReportController(DayReports reports, DeskAccounts accounts) {
    this.reports = reports;
    this.accounts = accounts;
  }

  @GetMapping("/desk/report")
  String page(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String force,
      Model model) {
    var report = report(user, day, force);
    var text = report.text();
    model.addAttribute("report", report);
    model.addAttribute("dayTitle", DayReportPage.title(report.day()));
    model.addAttribute("before", report.day().minusDays(1));
    model.addAttribute("after", report.day().plusDays(1));
    model.addAttribute("today", reports.today());
    model.addAttribute("hash", SignOff.sha256(text));
    model.addAttribute("complete", reports.complete(report));
    model.addAttribute("signable", reports.signedAs(force, user.scope()).isPresent());
    model.addAttribute(
        "signed",
        reports
            .signed(report, user.scope())
            .map(signed -> DayReportPage.Signed.of(signed, name(signed), text))
            .orElse(null));
    model.addAttribute("missed", report.missed().stream().map(DayReportPage.Line::of).toList());
    model.addAttribute("open", report.open().stream().map(DayReportPage.Line::of).toList());
    return "desk/report";
  }

  @GetMapping(path = "/desk/report", params = "format=text")
  ResponseEntity<String> text(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String force) {
    var report = report(user, day, force);
    var text = report.text();
    var foot =
        reports
            .signed(report, user.scope())
            .map(signed -> DayReportPage.foot(signed, name(signed), text))
            .orElse("\nNot signed off.\n");
    return ResponseEntity.ok().contentType(TEXT).body(text + foot);
  }

  @GetMapping(path = "/desk/report", params = "format=csv")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String force) {
    var report = report(user, day, force);
    var name = ContentDisposition.attachment().filename("day-" + report.day() + ".csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(DayReportSheet.write(report));
  }

  @PostMapping("/desk/report/sign-off")
  String sign(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String hash,
      RedirectAttributes after) {
    mustCover(user, force);
    after.addAttribute("day", day.toString()); // not as the locale writes it
    after.addAttribute("force", force);
    after.addFlashAttribute(
        "notice",
        switch (reports.sign(user, day, force, hash)) {
          case SIGNED -> "Signed off. The figures stand as they are; what changes now is shown.";
          case ALREADY -> "Not signed: somebody had signed this day before.";
          case TOO_EARLY -> "Not signed: not everything that was due is judged.";
          case CHANGED -> "Not signed: the figures changed while you looked. These are new.";
        });
    return "redirect:/desk/report";
  }

  private DayReport report(DeskUser user, @Nullable LocalDate day, String force) {
    mustCover(user, force);
    return reports.of(day == null ? reports.today() : day, user.scope(), force);
  }

  private static void mustCover(DeskUser user, String force) {
    if (force.equals(SignOff.ALL) || !force.isEmpty() && !user.scope().covers(force)) {
      throw new NotHere();
    }
  }

  private String name(SignOff signed) {
    return accounts.find(signed.accountId()).map(DeskAccount::name).orElse("a closed account");
  }
}
