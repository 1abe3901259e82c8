package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.matching.ReviewDecision;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.Reviews;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReviewController {
  /// The buttons of the form.
  enum Decision {
    SCHOOL,
    NOT_AT_A_SCHOOL_WE_KNOW,
    OUT_OF_SCOPE
  }

  private final Reviews reviews;
  private final Schools schools;
  private final Looks looks;
  private final Clock clock;

  ReviewController(Reviews reviews, Schools schools, Looks looks, Clock clock) {
    this.reviews = reviews;
    this.schools = schools;
    this.looks = looks;
    this.clock = clock;
  }

  @GetMapping("/desk/review")
  String queue(@AuthenticationPrincipal DeskUser user, Model model) {
    var now = clock.instant();
    var lines =
        reviews.open().stream()
            .filter(item -> covers(user, item))
            .map(item -> ReviewPage.Line.of(item, now))
            .toList();
    model.addAttribute("lines", lines);
    return "desk/review-queue";
  }

  @GetMapping("/desk/review/{childId}")
  String child(@AuthenticationPrincipal DeskUser user, @PathVariable UUID childId, Model model) {
    show(user, detail(user, childId), model);
    return "desk/review";
  }

  @PostMapping("/desk/review/{childId}")
  String decide(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID childId,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "0") int generation,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") List<String> urn,
      @RequestParam(defaultValue = "") String laCode,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    var detail = detail(user, childId);
    var typed = urn.stream().map(String::strip).filter(u -> !u.isEmpty()).toList();
    var read = read(decision, typed, laCode.strip());
    var seen = new Reviews.Seen(version, generation);
    Optional<String> problem;
    if (!seen.equals(detail.seen())) {
      problem = problem(Reviews.Decided.CHANGED_MEANWHILE);
    } else if (read.isEmpty() || reason.isBlank()) {
      problem =
          Optional.of("Choose one or two schools by number, or another decision, and say why");
    } else {
      problem = problem(reviews.decide(childId, seen, read.get(), reason.strip(), user.actor()));
    }
    if (problem.isEmpty()) {
      return "redirect:/desk/review";
    }
    show(user, detail, model);
    model.addAttribute("problem", problem.get());
    return "desk/review";
  }

  private static Optional<ReviewDecision> read(String decision, List<String> urns, String laCode) {
    return Choice.of(Decision.class, decision)
        .flatMap(
            chosen ->
                switch (chosen) {
                  case SCHOOL -> schools(urns);
                  case NOT_AT_A_SCHOOL_WE_KNOW ->
                      laCode.isEmpty() || laCode.matches("\\d{3}")
                          ? Optional.of(
                              new ReviewDecision.NotAtASchoolWeKnow(
                                  laCode.isEmpty() ? null : laCode))
                          : Optional.empty();
                  case OUT_OF_SCOPE -> Optional.of(new ReviewDecision.OutOfScope());
                });
  }

  private static Optional<ReviewDecision> schools(List<String> urns) {
    var chosen = urns.stream().distinct().toList();
    return chosen.isEmpty()
            || chosen.size() > 2
            || !chosen.stream().allMatch(u -> u.matches("\\d{6}"))
        ? Optional.empty()
        : Optional.of(
            new ReviewDecision.Schools(
                chosen.stream().map(Urn::new).collect(Collectors.toUnmodifiableSet())));
  }

  private static Optional<String> problem(Reviews.Decided decided) {
    return switch (decided) {
      case DONE -> Optional.empty();
      case NOT_IN_REVIEW -> Optional.of("Somebody else has just decided about this child");
      case CHANGED_MEANWHILE ->
          Optional.of("The police have just changed what they say about this child: look again");
      case SCHOOL_UNKNOWN -> Optional.of("The register has no school with this number");
      case AUTHORITY_UNKNOWN ->
          Optional.of("Say which local authority: the child's own is not known or has no entry");
    };
  }

  private ReviewDetail detail(DeskUser user, UUID childId) {
    return reviews
        .find(childId)
        .filter(found -> covers(user, found.item()))
        .orElseThrow(NotHere::new);
  }

  private static boolean covers(DeskUser user, ReviewItem item) {
    return user.scope().covers(item.policyForce()) || user.scope().covers(item.force());
  }

  private void show(DeskUser user, ReviewDetail detail, Model model) {
    looks.atReview(user, detail.item().childId());
    var page =
        ReviewPage.of(
            detail, clock.instant(), key -> schools.find(key).map(SchoolMessage::name).orElse(key));
    model.addAttribute("page", page);
  }
}
