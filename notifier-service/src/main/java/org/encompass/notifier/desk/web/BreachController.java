package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.breaches.Breach.Answer;
import org.encompass.notifier.breaches.Breaches;
import org.encompass.notifier.desk.Colleagues;
import org.encompass.notifier.desk.DeskTask;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What was opened although it was taken back: who it was, and what a supervisor decides.
@Controller
class BreachController {
  static final int MOST = 1000;

  private final Breaches breaches;
  private final Readers readers;
  private final Schools schools;
  private final Colleagues colleagues;
  private final Looks looks;
  private final Clock clock;

  BreachController(
      Breaches breaches,
      Readers readers,
      Schools schools,
      Colleagues colleagues,
      Looks looks,
      Clock clock) {
    this.breaches = breaches;
    this.readers = readers;
    this.schools = schools;
    this.colleagues = colleagues;
    this.looks = looks;
    this.clock = clock;
  }

  @GetMapping("/desk/breaches")
  String list(@AuthenticationPrincipal DeskUser user, Model model) {
    var lines =
        breaches.all().stream().filter(found -> covers(user, found)).map(this::line).toList();
    model.addAttribute("open", lines.stream().filter(BreachLine::open).toList());
    model.addAttribute("decided", lines.stream().filter(line -> !line.open()).toList());
    return "desk/breaches";
  }

  @GetMapping("/desk/breaches/{id}")
  String one(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id, Model model) {
    show(user, found(user, id), "", model);
    return "desk/breach";
  }

  @PostMapping("/desk/breaches/{id}/reported")
  String reported(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes flash) {
    return decide(user, id, Answer.REPORTED, reason, model, flash);
  }

  @PostMapping("/desk/breaches/{id}/not-reportable")
  String notReportable(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes flash) {
    return decide(user, id, Answer.NOT_REPORTABLE, reason, model, flash);
  }

  private String decide(
      DeskUser user, UUID id, Answer answer, String reason, Model model, RedirectAttributes flash) {
    var breach = found(user, id);
    if (reason.isBlank() || reason.length() > MOST) {
      var problem = new Problem("reason", "Say why, in at most " + MOST + " characters");
      model.addAttribute("problems", List.of(problem));
      model.addAttribute("wrong", problem.message());
      show(user, breach, reason, model);
      return "desk/breach";
    }
    flash.addFlashAttribute(
        "notice",
        breaches.decide(breach, answer, user.actor(), reason.strip())
            ? "Written down"
            : "Somebody else has just decided about it");
    return "redirect:/desk/breaches/{id}";
  }

  private void show(DeskUser user, Breach breach, String typed, Model model) {
    looks.atBreach(user, breach.childId(), breach.notificationId());
    model.addAttribute("line", line(breach));
    model.addAttribute("opened", readers.of(breach.notificationId(), breach.recipient()));
    model.addAttribute("typed", typed);
    model.addAttribute("most", MOST);
    model.addAttribute(
        "mayDecide", breach.open() && user.role().tasks().contains(DeskTask.BREACH_RULINGS));
  }

  private BreachLine line(Breach breach) {
    var school =
        schools.find(breach.recipient()).map(SchoolMessage::name).orElse(breach.recipient());
    return BreachLine.of(breach, school, colleagues, clock.instant());
  }

  private Breach found(DeskUser user, UUID id) {
    return breaches.find(id).filter(found -> covers(user, found)).orElseThrow(NotHere::new);
  }

  private static boolean covers(DeskUser user, Breach breach) {
    var duty = breach.dutyForce();
    return user.scope().covers(breach.force()) || (duty != null && user.scope().covers(duty));
  }
}
