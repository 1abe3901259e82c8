package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.desk.Colleagues;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Shows a review to those whose force it is, and writes down that they looked.
@Component
class ReviewScreen {
  private final Reviews reviews;
  private final Children children;
  private final Looks looks;
  private final Colleagues colleagues;
  private final SchoolFinder finder;
  private final Clock clock;

  ReviewScreen(
      Reviews reviews,
      Children children,
      Looks looks,
      Colleagues colleagues,
      SchoolFinder finder,
      Clock clock) {
    this.reviews = reviews;
    this.children = children;
    this.looks = looks;
    this.colleagues = colleagues;
    this.finder = finder;
    this.clock = clock;
  }

  /// The force that attended and that of the child's home may both decide: ADR 14.
  static boolean covers(DeskUser user, ReviewItem item) {
    return user.scope().covers(item.policyForce()) || user.scope().covers(item.force());
  }

  /// A case of the user's forces.
  ReviewDetail detail(DeskUser user, UUID childId) {
    return find(user, childId).orElseThrow(NotHere::new);
  }

  /// A case of the user's forces, if it still waits for a decision.
  Optional<ReviewDetail> find(DeskUser user, UUID childId) {
    return reviews.find(childId).filter(found -> covers(user, found.item()));
  }

  /// Back to the queue with a notice, where the child is of the user's forces and nobody waits for
  /// a decision any more: the form was sent twice, or a colleague was quicker.
  String over(DeskUser user, UUID childId, RedirectAttributes flash) {
    var child =
        children
            .find(childId)
            .filter(c -> user.scope().covers(c.policyForce()) || user.scope().covers(c.force()))
            .orElseThrow(NotHere::new);
    var which = child.reference() + ", child " + child.childRef();
    flash.addFlashAttribute("notice", which + ": decided already");
    return "redirect:/desk/review";
  }

  /// The page on which to compare and decide, with what was filled in and what is wrong with it.
  String compare(
      DeskUser user, ReviewDetail detail, DecisionForm form, List<Problem> problems, Model model) {
    var page = show(user, detail, form, problems, model);
    var found = finder.search(form.sought());
    var ticked = form.urns().stream().flatMap(urn -> finder.withSuccessors(urn).stream()).toList();
    var told = ReviewPage.told(detail).stream().flatMap(finder::school).toList();
    model.addAttribute("found", found);
    model.addAttribute(
        "offers",
        SchoolOffer.of(
            page.candidates(),
            SchoolChoice.offered(told),
            SchoolChoice.offered(found.shown()),
            SchoolChoice.offered(ticked)));
    model.addAttribute("authorities", finder.authorities());
    return "desk/review";
  }

  /// The page that names what the decision would bring about, before it does.
  String check(
      DeskUser user, ReviewDetail detail, DecisionForm form, List<Problem> problems, Model model) {
    show(user, detail, form, problems, model);
    var told = ReviewPage.told(detail);
    model.addAttribute("consequence", Consequence.of(form.read(), detail.child(), told, finder));
    return "desk/review-check";
  }

  private ReviewPage show(
      DeskUser user, ReviewDetail detail, DecisionForm form, List<Problem> problems, Model model) {
    looks.atReview(user, detail.item().childId());
    var page = ReviewPage.of(detail, user, clock.instant(), finder, colleagues::name);
    model.addAttribute("page", page);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("faults", Problem.byField(problems));
    return page;
  }
}
