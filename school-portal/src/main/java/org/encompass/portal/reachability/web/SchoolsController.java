package org.encompass.portal.reachability.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.Times;
import org.encompass.portal.reachability.Reach;
import org.encompass.portal.reachability.Reachability;
import org.encompass.portal.school.SchoolRegister;
import org.encompass.portal.school.SchoolRegister.Entry;
import org.encompass.portal.search.Listing;
import org.encompass.portal.search.SchoolSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds schools for administrators, and shows how each stands.
@Controller
class SchoolsController {
  private static final int SHOWN = 100;

  private final SchoolSearch search;
  private final SchoolRegister register;
  private final Reachability reachability;
  private final Clock clock;

  SchoolsController(
      SchoolSearch search, SchoolRegister register, Reachability reachability, Clock clock) {
    this.search = search;
    this.register = register;
    this.reachability = reachability;
    this.clock = clock;
  }

  @GetMapping("/administration")
  String show(@RequestParam(defaultValue = "") String find, Remit remit, Model model) {
    var words = find.strip();
    var schools = search.find(words, remit, SHOWN + 1);
    model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Times.LONDON));
    model.addAttribute("find", words);
    model.addAttribute("counts", register.counts(remit));
    model.addAttribute("red", reachability.red(remit).orElse(null));
    model.addAttribute("behind", reachability.behind(remit));
    model.addAttribute("schools", rows(schools.stream().limit(SHOWN).toList()));
    model.addAttribute("more", schools.size() > SHOWN);
    return "reachability/schools";
  }

  private List<SchoolRow> rows(List<Listing> schools) {
    var urns = schools.stream().map(Listing::urn).toList();
    var entries = register.of(urns);
    var reaches = reachability.now(urns);
    return schools.stream()
        .filter(one -> entries.containsKey(one.urn()))
        .map(
            one ->
                new SchoolRow(
                    one,
                    Objects.requireNonNull(entries.get(one.urn())),
                    one.open() ? reaches.get(one.urn()) : null))
        .toList();
  }

  /// A school of the list.
  ///
  /// @param reach null for one that nothing is expected of
  record SchoolRow(Listing listing, Entry entry, @Nullable Reach reach) {}
}
