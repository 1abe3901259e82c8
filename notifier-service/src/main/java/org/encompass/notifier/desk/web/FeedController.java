package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.encompass.notifier.desk.Colleagues;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.HeldByForce;
import org.encompass.notifier.feeds.Feed;
import org.encompass.notifier.feeds.Feeds;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspensions;
import org.encompass.notifier.suspensions.Suspensions.Answer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forces' feeds: which are silent, and which two people stopped.
@Controller
class FeedController {
  private static final int MOST = 1000;

  private final Feeds feeds;
  private final Suspensions suspensions;
  private final HeldByForce held;
  private final Colleagues colleagues;
  private final Clock clock;

  FeedController(
      Feeds feeds, Suspensions suspensions, HeldByForce held, Colleagues colleagues, Clock clock) {
    this.feeds = feeds;
    this.suspensions = suspensions;
    this.held = held;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  @GetMapping("/desk/feeds")
  String list(@AuthenticationPrincipal DeskUser user, Model model) {
    return show(user, SuspensionForm.EMPTY, List.of(), model);
  }

  @PostMapping("/desk/feeds")
  String propose(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String endDate,
      @RequestParam(defaultValue = "") String endTime,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes flash) {
    var form = new SuspensionForm(force, endDate, endTime, reason);
    var problems = problems(user, form);
    if (problems.isEmpty()) {
      var answer =
          suspensions.propose(force, form.endsAt().orElseThrow(), reason.strip(), user.actor());
      problems = problem(answer);
    }
    if (!problems.isEmpty()) {
      return show(user, form, problems, model);
    }
    flash.addFlashAttribute(
        "notice", "Proposed. Nothing is held until a second person confirms it");
    return "redirect:/desk/feeds";
  }

  private List<Problem> problems(DeskUser user, SuspensionForm form) {
    var problems = new ArrayList<Problem>();
    if (!forces(user).contains(form.force())) {
      problems.add(new Problem("force", "Choose the force"));
    }
    if (form.endsAt().isEmpty()) {
      problems.add(new Problem("endDate", "Say on which day and at what time it ends"));
    }
    if (form.reason().isBlank() || form.reason().length() > MOST) {
      problems.add(new Problem("reason", "Say why, in at most " + MOST + " characters"));
    }
    return problems;
  }

  private static List<Problem> problem(Answer answer) {
    return switch (answer) {
      case DONE -> List.of();
      case ALREADY_OPEN ->
          List.of(new Problem("force", "This feed is suspended, or proposed to be, already"));
      case BAD_END ->
          List.of(
              new Problem(
                  "endDate",
                  "It must end in the future, and within "
                      + Suspensions.LONGEST.toDays()
                      + " days"));
      case SAME_PERSON ->
          List.of(new Problem("open", "You proposed it: somebody else must confirm it"));
      case CHANGED_MEANWHILE ->
          List.of(new Problem("open", "Somebody else, or the clock, was quicker: look again"));
    };
  }

  @PostMapping("/desk/feeds/{id}/confirm")
  String confirm(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      Model model,
      RedirectAttributes flash) {
    found(user, id);
    var done = "Confirmed: from now on no school is told of what this force sends";
    return after(suspensions.confirm(id, user.actor()), done, user, model, flash);
  }

  @PostMapping("/desk/feeds/{id}/end")
  String end(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      Model model,
      RedirectAttributes flash) {
    var done =
        found(user, id).waits()
            ? "The proposal has ended"
            : "Lifted: what was held is being decided anew and released";
    return after(suspensions.end(id, user.actor()), done, user, model, flash);
  }

  private String after(
      Answer answer, String done, DeskUser user, Model model, RedirectAttributes flash) {
    var problems = problem(answer);
    if (!problems.isEmpty()) {
      return show(user, SuspensionForm.EMPTY, problems, model);
    }
    flash.addFlashAttribute("notice", done);
    return "redirect:/desk/feeds";
  }

  private String show(DeskUser user, SuspensionForm form, List<Problem> problems, Model model) {
    var now = clock.instant();
    var waiting = held.suspended();
    var stops =
        suspensions.latest().stream()
            .filter(s -> user.scope().covers(s.force()))
            .map(
                s ->
                    SuspensionLine.of(
                        s, waiting.getOrDefault(s.force(), 0L), user, colleagues, now))
            .toList();
    model.addAttribute("open", stops.stream().filter(SuspensionLine::open).toList());
    model.addAttribute("ended", stops.stream().filter(stop -> !stop.open()).toList());
    model.addAttribute(
        "feeds",
        feeds.all().stream()
            .filter(feed -> user.scope().covers(feed.force()))
            .map(FeedLine::of)
            .toList());
    model.addAttribute("forces", forces(user));
    model.addAttribute("form", form);
    model.addAttribute("most", MOST);
    model.addAttribute("longest", Suspensions.LONGEST.toDays());
    model.addAttribute("problems", problems);
    model.addAttribute("faults", Problem.byField(problems));
    return "desk/feeds";
  }

  /// Whose feed this person may stop.
  private TreeSet<String> forces(DeskUser user) {
    var forces = new TreeSet<>(user.forces());
    forces.remove("*");
    feeds.all().stream()
        .map(Feed::force)
        .filter(force -> user.scope().covers(force))
        .forEach(forces::add);
    return forces;
  }

  private Suspension found(DeskUser user, UUID id) {
    return suspensions.latest().stream()
        .filter(s -> s.suspensionId().equals(id) && user.scope().covers(s.force()))
        .findFirst()
        .orElseThrow(NotHere::new);
  }
}
