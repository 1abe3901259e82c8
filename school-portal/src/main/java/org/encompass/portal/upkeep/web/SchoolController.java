package org.encompass.portal.upkeep.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.encompass.portal.upkeep.Outcome;
import org.encompass.portal.upkeep.Rights;
import org.encompass.portal.upkeep.SchoolPage;
import org.encompass.portal.upkeep.SchoolPages;
import org.encompass.portal.upkeep.Statements;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A school's own page, and what the school says of its days.
@Controller
class SchoolController {
  private final SchoolPages pages;
  private final Statements statements;
  private final Texts texts;

  SchoolController(SchoolPages pages, Statements statements, Texts texts) {
    this.pages = pages;
    this.statements = statements;
    this.texts = texts;
  }

  @GetMapping("/school")
  String mine(@AuthenticationPrincipal SignedIn who, Model model, RedirectAttributes answer) {
    var places = pages.placesOf(who.accountId());
    if (model.getAttribute("said") instanceof String said) {
      answer.addFlashAttribute("said", said); // for one more step
    }
    return choose(places, "", model);
  }

  /// From the morning page: one place is not asked for.
  @GetMapping("/school/closed-today")
  String closedWhere(@AuthenticationPrincipal SignedIn who, Model model) {
    var places =
        pages.placesOf(who.accountId()).stream()
            .filter(place -> Rights.of(place.role()).saysClosed())
            .toList();
    return choose(places, "/closed-today", model);
  }

  private static String choose(List<SchoolList.Place> places, String then, Model model) {
    if (places.size() == 1) {
      return "redirect:/school/" + places.getFirst().school() + then;
    }
    model.addAttribute("places", places);
    model.addAttribute("then", then);
    return "upkeep/places";
  }

  @GetMapping("/school/{urn}")
  String school(@AuthenticationPrincipal SignedIn who, @PathVariable String urn, Model model) {
    model.addAttribute("hour", page(who, urn, model).arriveBy());
    return "upkeep/school";
  }

  @GetMapping("/school/{urn}/closed-today")
  String askClosed(@AuthenticationPrincipal SignedIn who, @PathVariable String urn, Model model) {
    var page = page(who, urn, model);
    if (!page.rights().saysClosed()) {
      throw NotThere.exception();
    }
    return "upkeep/closed-today";
  }

  @PostMapping("/school/{urn}/closed-today")
  String closed(
      @AuthenticationPrincipal SignedIn who, @PathVariable String urn, RedirectAttributes answer) {
    return done(statements.closedToday(who.accountId(), NotThere.key(urn)), "closed", answer);
  }

  @PostMapping("/school/{urn}/open-today")
  String open(
      @AuthenticationPrincipal SignedIn who, @PathVariable String urn, RedirectAttributes answer) {
    return done(statements.openAfterAll(who.accountId(), NotThere.key(urn)), "open", answer);
  }

  @PostMapping("/school/{urn}/arrival")
  String arrival(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @RequestParam(defaultValue = "") String hour,
      Model model,
      RedirectAttributes answer) {
    var time = time(hour);
    if (time.isEmpty()) {
      page(who, urn, model);
      model.addAttribute("hour", hour);
      model.addAttribute("problem", "upkeep.arrival.problem");
      return "upkeep/school";
    }
    return done(
        statements.arrivingBy(who.accountId(), NotThere.key(urn), time.get()), "arrival", answer);
  }

  @GetMapping("/school/{urn}/confirmation")
  String askConfirmation(
      @AuthenticationPrincipal SignedIn who, @PathVariable String urn, Model model) {
    if (!page(who, urn, model).rights().keepsTheList()) {
      throw NotThere.exception();
    }
    return "upkeep/confirmation";
  }

  @PostMapping("/school/{urn}/confirmation")
  String confirm(
      @AuthenticationPrincipal SignedIn who, @PathVariable String urn, RedirectAttributes answer) {
    return done(statements.confirm(who.accountId(), NotThere.key(urn)), "confirmed", answer);
  }

  @PostMapping("/school/{urn}/parents-told")
  String parentsTold(
      @AuthenticationPrincipal SignedIn who, @PathVariable String urn, RedirectAttributes answer) {
    return done(statements.parentsTold(who.accountId(), NotThere.key(urn)), "parentsTold", answer);
  }

  @GetMapping("/school/{urn}/texts")
  String texts(
      @AuthenticationPrincipal SignedIn who, @PathVariable String urn, Model model, Locale locale) {
    var page = page(who, urn, model);
    model.addAttribute("texts", texts.of(page.name(), Language.of(locale)));
    return "upkeep/texts";
  }

  private SchoolPage page(SignedIn who, String urn, Model model) {
    var page = pages.of(who.accountId(), NotThere.key(urn)).orElseThrow(NotThere::exception);
    model.addAttribute("page", page);
    return page;
  }

  private static String done(Outcome outcome, String said, RedirectAttributes answer) {
    return switch (outcome) {
      case Outcome.Done() -> {
        answer.addFlashAttribute("said", said);
        yield "redirect:/school/{urn}";
      }
      case Outcome.Refused(var _), Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  // As people type it: "8:45", "08.45".
  private static Optional<LocalTime> time(String text) {
    try {
      var plain = text.strip().replace('.', ':');
      var time = LocalTime.parse(plain.length() == 4 ? "0" + plain : plain);
      return time.isBefore(Statements.EARLIEST)
              || time.isAfter(Statements.LATEST)
              || time.getSecond() > 0
          ? Optional.empty()
          : Optional.of(time);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
