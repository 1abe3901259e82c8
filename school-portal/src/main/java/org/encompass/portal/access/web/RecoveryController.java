package org.encompass.portal.access.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.access.Recoveries.Request;
import org.encompass.portal.access.Recovery;
import org.encompass.portal.access.Recovery.Vouched;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Letting people in again: who waits, approving, refusing, and vouching for who has no colleague.
@Controller
@RequestMapping("/administration/recoveries")
class RecoveryController {
  private final Recovery recovery;
  private final SchoolList lists;

  RecoveryController(Recovery recovery, SchoolList lists) {
    this.recovery = recovery;
    this.lists = lists;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String done,
      Model model,
      Locale locale) {
    model.addAttribute("done", Outcome.of(done));
    return page(who, model, locale);
  }

  @PostMapping("/{id}/approval")
  String approve(
      @AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model, Locale locale) {
    return switch (recovery.approve(who, id)) {
      case DONE -> "redirect:/administration/recoveries?done=" + Outcome.APPROVED;
      case NEEDS_ANOTHER -> problem("recovery.problem.another", who, model, locale);
      case NO_LONGER_VOUCHED -> problem("recovery.problem.noLonger", who, model, locale);
      case ADDRESS_CHANGED -> problem("recovery.problem.address", who, model, locale);
      case GONE -> problem("recovery.problem.gone", who, model, locale);
    };
  }

  @PostMapping("/{id}/refusal")
  String refuse(
      @AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model, Locale locale) {
    return recovery.refuse(who, id)
        ? "redirect:/administration/recoveries?done=" + Outcome.REFUSED
        : problem("recovery.problem.gone", who, model, locale);
  }

  @PostMapping
  String vouch(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String accountId,
      Model model,
      Locale locale) {
    model.addAttribute("typed", accountId);
    return switch (recovery.vouchAsAdministrator(who, accountId.strip())) {
      case Vouched.Code(var code) -> {
        model.addAttribute("code", code.spoken());
        yield page(who, model, locale);
      }
      case Vouched.AskColleague() -> problem("recovery.problem.colleague", who, model, locale);
      case Vouched.Unknown() -> problem("recovery.problem.unknown", who, model, locale);
    };
  }

  private String problem(String problem, SignedIn who, Model model, Locale locale) {
    model.addAttribute("problem", problem);
    return page(who, model, locale);
  }

  private String page(SignedIn who, Model model, Locale locale) {
    var requests = recovery.waiting(who);
    var times = new Times(locale);
    model.addAttribute("requests", requests);
    model.addAttribute(
        "places",
        requests.stream().collect(toMap(Request::recoveryId, one -> placeOf(one, times))));
    model.addAttribute("myself", who.accountId());
    return "access/recoveries";
  }

  private Standing placeOf(Request request, Times times) {
    var school = request.school();
    var since = school == null ? Map.<String, Instant>of() : lists.listedSince(school);
    return new Standing(
        lists.placesOf(request.accountId()).stream()
            .filter(place -> school == null || place.school().equals(school))
            .map(SchoolList.Place::schoolName)
            .collect(joining(", ")),
        day(since.get(request.accountId()), times),
        day(since.get(request.vouchedBy()), times));
  }

  private static @Nullable String day(@Nullable Instant since, Times times) {
    return since == null ? null : times.day(since);
  }

  /// Where a request comes from.
  ///
  /// @param name the school's under which somebody vouches, or all of the person's
  /// @param person since when the person stands on its list
  /// @param voucher since when the colleague does
  record Standing(String name, @Nullable String person, @Nullable String voucher) {}

  /// What the page says was done.
  enum Outcome {
    APPROVED,
    REFUSED;

    static @Nullable Outcome of(@Nullable String name) {
      for (var one : values()) {
        if (one.name().equals(name)) {
          return one;
        }
      }
      return null;
    }
  }
}
