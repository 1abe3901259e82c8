package org.encompass.portal.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.calendar.CalendarPages;
import org.encompass.portal.calendar.Outlooks;
import org.encompass.portal.calendar.Subscribing;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.encompass.schemas.days.BankHolidayList;
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

/// Calendars, for administrators: which of them run out, what each school's year looks like, and
/// from where it is read.
@Controller
class CalendarsController {
  private static final int SHOWN = 100;

  private final Outlooks outlooks;
  private final CalendarPages pages;
  private final Subscribing subscribing;
  private final BankHolidayList bankHolidays;
  private final Clock clock;

  CalendarsController(
      Outlooks outlooks,
      CalendarPages pages,
      Subscribing subscribing,
      BankHolidayList bankHolidays,
      Clock clock) {
    this.outlooks = outlooks;
    this.pages = pages;
    this.subscribing = subscribing;
    this.bankHolidays = bankHolidays;
    this.clock = clock;
  }

  @GetMapping("/administration/calendars")
  String show(@RequestParam(defaultValue = "") String school, Remit remit, Model model) {
    var typed = school.strip().toUpperCase(Locale.ROOT);
    var found = SchoolKey.parse(typed).flatMap(key -> pages.of(key, remit));
    if (found.isPresent()) {
      return "redirect:/administration/calendars/" + typed;
    }
    var all = outlooks.of(remit);
    model.addAttribute("typed", typed);
    model.addAttribute("all", all);
    model.addAttribute("runningOut", all.runningOut(SHOWN));
    model.addAttribute("subscriptions", subscribing.all(remit));
    model.addAttribute("holidays", bankHolidays.now());
    model.addAttribute("standing", bankHolidays.standing());
    model.addAttribute("holidaysEnding", bankHolidays.daysKnown(clock.instant()) < 120);
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Times.LONDON));
    return "calendar/calendars";
  }

  @GetMapping("/administration/calendars/{urn}")
  String one(@PathVariable String urn, Remit remit, Model model) {
    return page(key(urn), remit, model);
  }

  @PostMapping("/administration/calendars/{urn}/feed")
  String subscribe(
      @PathVariable String urn,
      @RequestParam(defaultValue = "") String address,
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      HttpServletResponse response,
      Model model) {
    var key = key(urn);
    requireThere(key, remit);
    return switch (subscribing.begin(key, address, who.accountId(), remit)) {
      case Subscribing.Outcome.ToBeChecked(var job) -> "redirect:/administration/imports/" + job;
      case Subscribing.Outcome.NoAddress() ->
          again("calendar.feed.noAddress", key, address, remit, response, model);
      case Subscribing.Outcome.Busy() ->
          again("imports.problem.full", key, address, remit, response, model);
      case Subscribing.Outcome.Failed(var why) ->
          again("calendar.problem." + why, key, address, remit, response, model);
    };
  }

  @PostMapping("/administration/calendars/{urn}/feed/ending")
  String end(@PathVariable String urn, Remit remit, RedirectAttributes answer) {
    var key = key(urn);
    requireThere(key, remit);
    subscribing.end(key);
    answer.addFlashAttribute("ended", true);
    return "redirect:/administration/calendars/" + key;
  }

  private String again(
      String problem,
      SchoolKey key,
      String typed,
      Remit remit,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", problem);
    model.addAttribute("typed", typed);
    return page(key, remit, model);
  }

  private String page(SchoolKey key, Remit remit, Model model) {
    var page = pages.of(key, remit).orElseThrow(CalendarsController::notThere);
    model.addAttribute("page", page);
    model.addAttribute("subscription", subscribing.find(key).orElse(null));
    model.addAttribute("offered", subscribing.offered());
    return "calendar/calendar";
  }

  private void requireThere(SchoolKey key, Remit remit) {
    if (pages.of(key, remit).isEmpty()) {
      throw notThere();
    }
  }

  private static SchoolKey key(String urn) {
    return SchoolKey.parse(urn).orElseThrow(CalendarsController::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
