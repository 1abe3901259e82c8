package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Reasons;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.Reviews;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who waits for a decision, and one of them to compare with the rolls.
@Controller
class ReviewController {
  /// A reason that the queue can be narrowed down to.
  record ReasonChoice(String code, String sentence) {}

  private final Reviews reviews;
  private final ReviewScreen screen;
  private final Clock clock;

  ReviewController(Reviews reviews, ReviewScreen screen, Clock clock) {
    this.reviews = reviews;
    this.screen = screen;
    this.clock = clock;
  }

  @GetMapping("/desk/review")
  String queue(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    var now = clock.instant();
    var all = reviews.open().stream().filter(item -> ReviewScreen.covers(user, item)).toList();
    model.addAttribute(
        "lines",
        all.stream()
            .filter(item -> force.isEmpty() || item.force().equals(force))
            .filter(item -> reason.isEmpty() || item.reasons().contains(reason))
            .map(item -> ReviewLine.of(item, user, now))
            .toList());
    model.addAttribute("all", all.size());
    model.addAttribute("passed", all.stream().filter(i -> i.deadline().isBefore(now)).count());
    model.addAttribute("forces", all.stream().map(ReviewItem::force).distinct().sorted().toList());
    model.addAttribute("reasons", reasons(all));
    model.addAttribute("force", force);
    model.addAttribute("reason", reason);
    return "desk/review-queue";
  }

  private static List<ReasonChoice> reasons(List<ReviewItem> items) {
    return items.stream()
        .flatMap(item -> item.reasons().stream())
        .distinct()
        .map(code -> new ReasonChoice(code, Reasons.sentence(code)))
        .sorted(Comparator.comparing(ReasonChoice::sentence))
        .toList();
  }

  @GetMapping("/desk/review/{childId}")
  String child(@AuthenticationPrincipal DeskUser user, @PathVariable UUID childId, Model model) {
    var detail = screen.detail(user, childId);
    return screen.compare(
        user, detail, DecisionForm.with(ReviewPage.told(detail)), List.of(), model);
  }
}
