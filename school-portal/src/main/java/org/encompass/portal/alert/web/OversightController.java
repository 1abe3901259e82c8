package org.encompass.portal.alert.web;

import java.time.Clock;
import java.util.UUID;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.alert.LookCounts;
import org.encompass.portal.alert.Oversight;
import org.encompass.portal.domain.Times;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked: by name for the school's lead, as numbers for the administrator.
@Controller
class OversightController {
  private static final int DAYS = 30;
  private static final int MOST_SCHOOLS = 200;

  private final Oversight oversight;
  private final LookCounts counts;
  private final Clock clock;

  OversightController(Oversight oversight, LookCounts counts, Clock clock) {
    this.oversight = oversight;
    this.counts = counts;
    this.clock = clock;
  }

  @GetMapping("/alerts/looks")
  String ofAll(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var found = oversight.ofAll(who.accountId(), PageNumber.of(page)).orElseThrow(NotThere::new);
    return page(found, model);
  }

  @GetMapping("/alerts/{id}/looks")
  String ofOne(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var found =
        oversight.ofOne(who.accountId(), id, PageNumber.of(page)).orElseThrow(NotThere::new);
    model.addAttribute("alertId", id);
    return page(found, model);
  }

  @GetMapping("/administration/looks")
  String numbers(Remit remit, Model model) {
    var since = clock.instant().atZone(Times.LONDON).toLocalDate().minusDays(DAYS - 1);
    model.addAttribute("since", since);
    model.addAttribute("total", counts.total(since, remit));
    model.addAttribute("schools", counts.since(since, remit, MOST_SCHOOLS));
    model.addAttribute("most", MOST_SCHOOLS);
    return "alert/look-counts";
  }

  private static String page(Oversight.Page found, Model model) {
    model.addAttribute("looks", found);
    return "alert/looks";
  }
}
