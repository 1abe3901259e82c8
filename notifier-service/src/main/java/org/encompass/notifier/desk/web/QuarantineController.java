package org.encompass.notifier.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.intake.Quarantine;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.intake.ReplayResult;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.schemas.Problem;
import org.encompass.schemas.wire.Unsealed;
import org.encompass.schemas.wire.WireKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class QuarantineController {
  /// A record that was put aside, in words.
  record Line(
      UUID id,
      String arrived,
      String force,
      String reference,
      int children,
      List<Problem> problems,
      String deadline,
      String left,
      String because,
      boolean open) {
    static Line of(QuarantinedRecord found, Deadline deadline, Instant now) {
      return new Line(
          found.quarantineId(),
          Words.time(found.arrivedAt()),
          shown(found.force()),
          shown(found.reference()),
          found.childRefs().size(),
          found.problems(),
          Words.time(found.deadline()),
          Words.left(found.deadline(), now),
          deadline.because(),
          found.status() == QuarantinedRecord.Status.OPEN);
    }

    private static String shown(@Nullable String text) {
      return text == null ? "not readable" : text;
    }
  }

  private final Quarantine quarantine;
  private final Schedule schedule;
  private final Looks looks;
  private final WireKeys keys;
  private final Clock clock;

  QuarantineController(
      Quarantine quarantine, Schedule schedule, Looks looks, WireKeys keys, Clock clock) {
    this.quarantine = quarantine;
    this.schedule = schedule;
    this.looks = looks;
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping("/desk/quarantine")
  String list(@AuthenticationPrincipal DeskUser user, Model model) {
    var now = clock.instant();
    model.addAttribute(
        "lines",
        quarantine.open().stream()
            .filter(found -> covers(user, found))
            .map(found -> line(found, now))
            .toList());
    return "desk/quarantine";
  }

  @GetMapping("/desk/quarantine/{id}")
  String content(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id, Model model) {
    var found = found(user, id);
    looks.atQuarantine(user, id);
    model.addAttribute("line", line(found, clock.instant()));
    model.addAttribute(
        "value",
        quarantine
            .content(id)
            .map(this::readable)
            .orElse("Somebody has decided about it meanwhile"));
    return "desk/quarantine-record";
  }

  @PostMapping("/desk/quarantine/{id}/replay")
  String replay(
      @AuthenticationPrincipal DeskUser user, @PathVariable UUID id, RedirectAttributes flash) {
    found(user, id);
    flash.addFlashAttribute(
        "notice",
        switch (quarantine.replay(id, user.actor())) {
          case ReplayResult.Accepted a -> "Replayed: the record is accepted";
          case ReplayResult.Duplicate d -> "Replayed: it brings nothing that is not known by now";
          case ReplayResult.StillBad(var problems) ->
              "Replayed: it still breaks the contract (" + problems.size() + " problems) and stays";
          case ReplayResult.NotOpen n -> "Somebody else has just decided about this record";
        });
    return "redirect:/desk/quarantine";
  }

  @PostMapping("/desk/quarantine/{id}/dismiss")
  String dismiss(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    found(user, id);
    if (reason.isBlank()) {
      flash.addFlashAttribute("problem", "Say why nothing is to be done with the record");
    } else {
      quarantine.dismiss(id, user.actor(), reason.strip());
      flash.addFlashAttribute("notice", "Dismissed");
    }
    return "redirect:/desk/quarantine";
  }

  /// Opened, if it came sealed with a key that is known here.
  private String readable(byte[] value) {
    var text = new String(value, StandardCharsets.UTF_8);
    if (!WireKeys.looksSealed(value)) {
      return text;
    }
    return switch (keys.open(text)) {
      case Unsealed.Opened(var json, var kid) -> new String(json, StandardCharsets.UTF_8);
      case Unsealed.Refused(var reason) -> text;
    };
  }

  private Line line(QuarantinedRecord found, Instant now) {
    return Line.of(found, schedule.national(found.arrivedAt()), now);
  }

  private QuarantinedRecord found(DeskUser user, UUID id) {
    return quarantine.find(id).filter(f -> covers(user, f)).orElseThrow(NotHere::new);
  }

  /// What no force can be read from is for those who look after all of them.
  private static boolean covers(DeskUser user, QuarantinedRecord found) {
    var force = found.force();
    return force == null ? user.scope().everything() : user.scope().covers(force);
  }
}
