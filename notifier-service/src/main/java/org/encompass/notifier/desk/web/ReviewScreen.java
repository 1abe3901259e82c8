package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.DeskAccount;
import org.encompass.notifier.desk.DeskAccounts;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Shows a review to those whose force it is, and writes down that they looked.
@Component
class ReviewScreen {
  private static final String ACCOUNT = "desk account ";

  private final Reviews reviews;
  private final Looks looks;
  private final DeskAccounts accounts;
  private final SchoolFinder finder;
  private final Clock clock;

  ReviewScreen(
      Reviews reviews, Looks looks, DeskAccounts accounts, SchoolFinder finder, Clock clock) {
    this.reviews = reviews;
    this.looks = looks;
    this.accounts = accounts;
    this.finder = finder;
    this.clock = clock;
  }

  static boolean covers(DeskUser user, ReviewItem item) {
    return user.scope().covers(item.policyForce()) || user.scope().covers(item.force());
  }

  /// A case of the user's forces.
  ReviewDetail detail(DeskUser user, UUID childId) {
    return reviews
        .find(childId)
        .filter(found -> covers(user, found.item()))
        .orElseThrow(NotHere::new);
  }

  /// The page on which to compare and decide, with what was filled in and what is wrong with it.
  String compare(
      DeskUser user, ReviewDetail detail, DecisionForm form, List<Problem> problems, Model model) {
    var page = show(user, detail, form, model);
    model.addAttribute("problems", problems);
    model.addAttribute("faults", Problem.byField(problems));
    var found = form.sought().isEmpty() ? List.<SchoolChoice>of() : finder.search(form.sought());
    var ticked = form.urns().stream().flatMap(urn -> finder.withSuccessors(urn).stream()).toList();
    model.addAttribute("found", !found.isEmpty());
    model.addAttribute(
        "offers",
        SchoolOffer.of(
            page.candidates(), SchoolChoice.offered(found), SchoolChoice.offered(ticked)));
    model.addAttribute("authorities", finder.authorities());
    return "desk/review";
  }

  /// The page that names what the decision would bring about, before it does.
  String check(DeskUser user, ReviewDetail detail, DecisionForm form, Model model) {
    show(user, detail, form, model);
    var laCode = detail.child().child().laCode();
    model.addAttribute("consequence", Consequence.of(form.read(), laCode, finder));
    return "desk/review-check";
  }

  private ReviewPage show(DeskUser user, ReviewDetail detail, DecisionForm form, Model model) {
    looks.atReview(user, detail.item().childId());
    var page = ReviewPage.of(detail, user, clock.instant(), finder, this::personOrRule);
    model.addAttribute("page", page);
    model.addAttribute("form", form);
    return page;
  }

  private String personOrRule(String actor) {
    return actor.startsWith(ACCOUNT)
        ? accounts
            .find(UUID.fromString(actor.substring(ACCOUNT.length())))
            .map(DeskAccount::name)
            .orElse("somebody")
        : "the software";
  }
}
