package org.encompass.local.play;

import java.io.IOException;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.local.outcome.Nudge;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// Prints for each school who was told and when.
final class Report {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private final Scene scene;
  private final PrintStream out;
  private final boolean names;

  /// @param names whether schools are named, or only numbered
  Report(Scene scene, PrintStream out, boolean names) {
    this.scene = scene;
    this.out = out;
    this.names = names;
  }

  void bySchool(List<ReceiptMessage> receipts) throws IOException {
    var stories = new TreeMap<String, Map<UUID, List<ReceiptMessage>>>();
    for (var receipt : receipts) {
      var notification = receipt.notificationId();
      if (notification != null) {
        stories
            .computeIfAbsent(recipient(receipt), urn -> new HashMap<>())
            .computeIfAbsent(notification, id -> new ArrayList<>())
            .add(receipt);
      }
    }
    out.println();
    for (var school : stories.entrySet()) {
      out.printf("%s%s%n", school.getKey(), names ? "  " + scene.name(school.getKey()) : "");
      out.printf("    mailed: %s%n", mailed(school.getKey()));
      school.getValue().values().stream()
          .map(this::line)
          .sorted()
          .forEach(line -> out.println("    " + line));
    }
    out.println();
  }

  private String mailed(String urn) throws IOException {
    var schoolOfAddress = scene.schoolOfAddress();
    var mails =
        scene.mailbox().nudges().stream()
            .filter(nudge -> urn.equals(schoolOfAddress.get(nudge.to())))
            .sorted(Comparator.comparing(Nudge::at))
            .map(nudge -> nudge.to() + " " + TIME.format(nudge.at()))
            .collect(Collectors.joining(", "));
    return mails.isEmpty() ? "nobody" : mails;
  }

  private String line(List<ReceiptMessage> story) {
    story.sort(Comparator.comparingLong(ReceiptMessage::seq));
    var last = story.getLast();
    var steps = new LinkedHashMap<String, String>();
    story.stream()
        .filter(receipt -> receipt.state() != State.SCHEDULED)
        .forEach(receipt -> steps.putIfAbsent(words(receipt), TIME.format(receipt.at())));
    var deadline =
        story.stream().map(ReceiptMessage::deadline).filter(Objects::nonNull).reduce((a, b) -> b);
    return "%s/%s  due %s: %s"
        .formatted(
            last.reference(),
            last.childRef(),
            deadline.map(Report::time).orElse("never"),
            steps.isEmpty() ? "owed" : said(steps));
  }

  private static String said(Map<String, String> steps) {
    return steps.entrySet().stream()
        .map(step -> step.getKey() + " " + step.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String words(ReceiptMessage receipt) {
    var words = receipt.state().name().toLowerCase(Locale.ROOT);
    return "BY_PHONE".equals(receipt.reason()) ? words + " by telephone" : words;
  }

  private static String time(OffsetDateTime at) {
    return TIME.format(at);
  }

  private static String recipient(ReceiptMessage receipt) {
    return Objects.requireNonNullElseGet(receipt.urn(), () -> "LA:" + receipt.laCode());
  }
}
