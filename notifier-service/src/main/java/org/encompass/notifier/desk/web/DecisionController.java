package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.notifier.matching.Reviews;
import org.encompass.notifier.matching.Reviews.Decided;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A reviewer decides in two steps: fills in, then sees what it brings about and does it. About a
/// confidential address a second person confirms.
@Controller
class DecisionController {
  /// What a second person says to a proposal.
  enum Answer {
    CONFIRM,
    REJECT
  }

  private final Reviews reviews;
  private final ReviewScreen screen;

  DecisionController(Reviews reviews, ReviewScreen screen) {
    this.reviews = reviews;
    this.screen = screen;
  }

  /// Looks a school up, says what is missing, or shows what the decision would bring about.
  @PostMapping("/desk/review/{childId}")
  String check(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID childId,
      @ModelAttribute DecisionForm form,
      Model model) {
    var detail = screen.detail(user, childId);
    if (form.is("find") || form.is("change")) {
      return screen.compare(user, detail, form, List.of(), model);
    }
    var problems = problems(detail, form);
    if (problems.isEmpty()) {
      problems = problem(reviews.wouldBe(childId, form.seen(), form.read())).stream().toList();
    }
    return problems.isEmpty()
        ? screen.check(user, detail, form, model)
        : again(user, detail, form, problems, model);
  }

  /// Does it.
  @PostMapping("/desk/review/{childId}/decision")
  String decide(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID childId,
      @ModelAttribute DecisionForm form,
      Model model,
      RedirectAttributes flash) {
    var detail = screen.detail(user, childId);
    var problems = problems(detail, form);
    if (!problems.isEmpty()) {
      return again(user, detail, form, problems, model);
    }
    var decided = reviews.decide(childId, form.seen(), form.read(), form.words(), user.actor());
    return ended(user, detail, form, decided, model, flash);
  }

  /// A second person agrees or disagrees, or the first one takes the proposal back.
  @PostMapping("/desk/review/{childId}/proposal")
  String answer(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID childId,
      @ModelAttribute DecisionForm form,
      @RequestParam UUID proposal,
      @RequestParam(defaultValue = "") String answer,
      Model model,
      RedirectAttributes flash) {
    var detail = screen.detail(user, childId);
    var chosen = Choice.of(Answer.class, answer);
    if (chosen.isEmpty() || form.words().isEmpty()) {
      var problem = new Problem("reason", "Say why you agree or disagree");
      return again(user, detail, form, List.of(problem), model);
    }
    var why = form.words();
    var decided =
        switch (chosen.get()) {
          case CONFIRM -> reviews.confirm(childId, proposal, form.seen(), why, user.actor());
          case REJECT -> reviews.reject(childId, proposal, form.seen(), why, user.actor());
        };
    return ended(user, detail, form, decided, model, flash);
  }

  private String ended(
      DeskUser user,
      ReviewDetail detail,
      DecisionForm form,
      Decided decided,
      Model model,
      RedirectAttributes flash) {
    var problem = problem(decided);
    if (problem.isPresent()) {
      return again(user, detail, form, List.of(problem.get()), model);
    }
    var which = detail.item().reference() + ", child " + detail.item().childRef() + ": ";
    flash.addFlashAttribute("notice", which + notice(decided));
    return "redirect:/desk/review";
  }

  private static String notice(Decided decided) {
    return switch (decided) {
      case PROPOSED -> "a second person must agree before anybody is told";
      case REJECTED -> "the proposal is off; the case waits for another decision";
      case DONE,
          NOT_IN_REVIEW,
          CHANGED_MEANWHILE,
          PROPOSAL_WAITING,
          SAME_PERSON,
          SCHOOL_UNKNOWN,
          SCHOOL_CLOSED,
          AUTHORITY_UNKNOWN ->
          "decided";
    };
  }

  private static List<Problem> problems(ReviewDetail detail, DecisionForm form) {
    return form.seen().equals(detail.seen())
        ? form.problems()
        : problem(Decided.CHANGED_MEANWHILE).stream().toList();
  }

  /// The page as it is now, with what was filled in; a closed school's followers are offered.
  private String again(
      DeskUser user, ReviewDetail detail, DecisionForm form, List<Problem> problems, Model model) {
    var closed = problems.equals(problem(Decided.SCHOOL_CLOSED).stream().toList());
    var kept = closed ? form.lookingFor(form.urns().getFirst()) : form;
    var now = reviews.find(detail.item().childId()).orElseThrow(NotHere::new);
    return screen.compare(user, now, kept, problems, model);
  }

  private static Optional<Problem> problem(Decided decided) {
    return switch (decided) {
      case DONE, PROPOSED, REJECTED -> Optional.empty();
      case NOT_IN_REVIEW ->
          Optional.of(
              new Problem("main-content", "Somebody else has just decided about this child"));
      case CHANGED_MEANWHILE ->
          Optional.of(new Problem("main-content", "The case has just changed: look again"));
      case PROPOSAL_WAITING ->
          Optional.of(
              new Problem("proposal", "Another decision already waits for a second person"));
      case SAME_PERSON ->
          Optional.of(
              new Problem("proposal", "You made this proposal: somebody else must confirm it"));
      case SCHOOL_UNKNOWN ->
          Optional.of(new Problem("otherUrn", "The register has no school with this number"));
      case SCHOOL_CLOSED ->
          Optional.of(
              new Problem("otherUrn", "This school is closed: choose the one that follows it"));
      case AUTHORITY_UNKNOWN ->
          Optional.of(
              new Problem(
                  "laCode", "Choose the local authority: that of the child’s home is not known"));
    };
  }
}
