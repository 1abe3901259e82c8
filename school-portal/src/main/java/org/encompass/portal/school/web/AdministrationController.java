package org.encompass.portal.school.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Times;
import org.encompass.portal.school.ImportReport;
import org.encompass.portal.school.ImportRuns;
import org.encompass.portal.school.Imports;
import org.encompass.portal.school.Inviting;
import org.encompass.portal.school.SchoolRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Schools and people, for administrators: what is there, what was imported, whom to invite.
@Controller
class AdministrationController {
  private static final Logger log = LoggerFactory.getLogger(AdministrationController.class);
  private static final int SHOWN = 100;

  private final SchoolRegister register;
  private final ImportRuns runs;
  private final Imports imports;
  private final Inviting inviting;
  private final Clock clock;

  AdministrationController(
      SchoolRegister register, ImportRuns runs, Imports imports, Inviting inviting, Clock clock) {
    this.register = register;
    this.runs = runs;
    this.imports = imports;
    this.inviting = inviting;
    this.clock = clock;
  }

  @GetMapping("/administration")
  String show(
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "false") boolean unready,
      Model model) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var words = find.strip();
    var schools = register.find(words, unready, today, SHOWN + 1);
    model.addAttribute("today", today);
    model.addAttribute("find", words);
    model.addAttribute("unready", unready);
    model.addAttribute("totals", register.totals(today));
    model.addAttribute("schools", schools.stream().limit(SHOWN).toList());
    model.addAttribute("more", schools.size() > SHOWN);
    model.addAttribute("runs", runs.newest(5).stream().map(RunRow::of).toList());
    return "school/administration";
  }

  @PostMapping("/administration/imports/{kind:schools|rolls}")
  String take(
      @PathVariable String kind,
      @AuthenticationPrincipal SignedIn administrator,
      InputStream file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var what = kind.equals("schools") ? ImportReport.Kind.SCHOOLS : ImportReport.Kind.ROLLS;
    model.addAttribute("kind", what.name());
    try {
      var report = imports.take(what, administrator.accountId(), file);
      response.setStatus(
          report.map(AdministrationController::status).orElse(HttpStatus.CONFLICT).value());
      report.ifPresent(done -> model.addAttribute("report", done));
      model.addAttribute("outcome", report.map(AdministrationController::outcome).orElse("busy"));
    } catch (UncheckedIOException broken) {
      if (UploadRequest.tooLarge(broken)) {
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
      }
      throw broken;
    } catch (CompletionException refused) {
      // The broker did not take an entry. Its message may quote one: only its kind is written down.
      log.warn("{} import cut off, {}", what, String.valueOf(refused.getCause()).split(":", 2)[0]);
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("outcome", "cutOff");
    }
    return "school/import";
  }

  private static HttpStatus status(ImportReport report) {
    return report.taken() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static String outcome(ImportReport report) {
    if (report.taken() && report.lines() == 0) {
      return "empty";
    }
    return report.taken() ? "taken" : "refused";
  }

  @PostMapping("/administration/invitations")
  String invite(
      @RequestParam(defaultValue = "") List<String> contactId,
      @RequestParam(required = false) @Nullable String urn,
      @RequestParam(defaultValue = "false") boolean all,
      RedirectAttributes answer) {
    answer.addFlashAttribute("invited", inviting.invite(contactId, urn, all));
    return "redirect:/administration";
  }

  /// An import as the page shows it.
  record RunRow(ImportRuns.Run run, ZonedDateTime started, String state) {
    static RunRow of(ImportRuns.Run run) {
      Instant started = run.startedAt();
      var state = run.finishedAt() == null ? "unfinished" : run.taken() ? "taken" : "refused";
      return new RunRow(run, started.atZone(Times.LONDON), state);
    }
  }
}
