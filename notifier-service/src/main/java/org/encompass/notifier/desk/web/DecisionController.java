package org.encompass.notifier.desk.web;

import java.util.List;
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
      Model model,
      RedirectAttributes flash) {
    var detail = screen.find(user, childId);
    if (detail.isEmpty()) {
      return screen.over(user, childId, flash);
    }
    if (form.goesOn()) {
      return screen.compare(user, detail.get(), form, List.of(), model);
    }
    var problems = problems(detail.get(), form);
    if (problems.isEmpty()) {
      var wouldBe = reviews.wouldBe(childId, form.seen(), form.read());
      if (wouldBe != Decided.SOMEBODY_INVOLVED) { // the next page asks about it
        problems = DecisionProblems.of(wouldBe).stream().toList();
      }
    }
    return problems.isEmpty()
        ? screen.check(user, detail.get(), form, List.of(), model)
        : again(user, childId, form, problems, model, flash);
  }

  /// Does it.
  @PostMapping("/desk/review/{childId}/decision")
  String decide(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID childId,
      @ModelAttribute DecisionForm form,
      Model model,
      RedirectAttributes flash) {
    var detail = screen.find(user, childId);
    if (detail.isEmpty()) {
      return screen.over(user, childId, flash);
    }
    var problems = problems(detail.get(), form);
    if (!problems.isEmpty()) {
      return again(user, childId, form, problems, model, flash);
    }
    var decided = reviews.decide(childId, form.seen(), form.read(), form.words(), user.actor());
    var problem = DecisionProblems.of(decided);
    if (problem.isPresent() && decided == Decided.SOMEBODY_INVOLVED) {
      return screen.check(user, detail.get(), form, List.of(problem.get()), model);
    }
    return problem.isPresent()
        ? again(user, childId, form, List.of(problem.get()), model, flash)
        : done(detail.get(), decided, flash);
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
    var detail = screen.find(user, childId);
    if (detail.isEmpty()) {
      return screen.over(user, childId, flash);
    }
    var chosen = Choice.of(Answer.class, answer);
    if (chosen.isEmpty() || form.words().isEmpty()) {
      var problem = new Problem("reason", "Say why you agree or disagree");
      return again(user, childId, form, List.of(problem), model, flash);
    }
    var why = form.words();
    var decided =
        switch (chosen.get()) {
          case CONFIRM -> reviews.confirm(childId, proposal, form.seen(), why, user.actor());
          case REJECT -> reviews.reject(childId, proposal, form.seen(), why, user.actor());
        };
    var problem = DecisionProblems.ofProposal(decided);
    return problem.isPresent()
        ? again(user, childId, form, List.of(problem.get()), model, flash)
        : done(detail.get(), decided, flash);
  }

  private static String done(ReviewDetail detail, Decided decided, RedirectAttributes flash) {
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
          NEWCOMER,
          SCHOOL_UNKNOWN,
          SCHOOL_CLOSED,
          SOMEBODY_INVOLVED,
          AUTHORITY_UNKNOWN ->
          "decided";
    };
  }

  private static List<Problem> problems(ReviewDetail detail, DecisionForm form) {
    return form.seen().equals(detail.seen())
        ? form.problems()
        : DecisionProblems.of(Decided.CHANGED_MEANWHILE).stream().toList();
  }

  /// The page as it is now, with what was filled in; a closed school's followers are offered.
  private String again(
      DeskUser user,
      UUID childId,
      DecisionForm form,
      List<Problem> problems,
      Model model,
      RedirectAttributes flash) {
    var now = screen.find(user, childId);
    if (now.isEmpty()) {
      return screen.over(user, childId, flash);
    }
    var closed = problems.equals(DecisionProblems.of(Decided.SCHOOL_CLOSED).stream().toList());
    var kept = closed ? form.lookingFor(form.urns().getFirst()) : form;
    return screen.compare(user, now.get(), kept, problems, model);
  }
}
