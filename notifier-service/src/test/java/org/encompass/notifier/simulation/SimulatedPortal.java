package org.encompass.notifier.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.AcknowledgementMessage.Kind;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What key adults see and do: one page a notification, by the newest disclosure heard.
final class SimulatedPortal {
  private static final JsonMapper JSON = new JsonMapper();

  private final Night night;
  private final Map<UUID, DisclosureMessage> pages = new LinkedHashMap<>();
  private final List<AcknowledgementMessage> said = new ArrayList<>();
  private int heard;

  SimulatedPortal(Night night) {
    this.night = night;
  }

  /// The page of a notification, or null.
  @Nullable DisclosureMessage page(UUID notificationId) {
    return pages.get(notificationId);
  }

  /// All pages ever shown.
  Map<UUID, DisclosureMessage> pages() {
    return pages;
  }

  static boolean live(DisclosureMessage page) {
    return page.kind() != DisclosureMessage.Kind.WITHDRAWN;
  }

  /// The broker's end of the outbox.
  CompletableFuture<Void> say(OutgoingRecord record) {
    night.atTheDatabase();
    if (!night.calm() && night.chance().percent(night.climate().faults())) {
      return CompletableFuture.failedFuture(new IllegalStateException("the broker is silent"));
    }
    if (record.topic().equals(Topics.DISCLOSURES)) {
      hear(JSON.readValue(record.value(), DisclosureMessage.class));
    }
    night.mayDie("between saying and crossing out");
    return CompletableFuture.completedFuture(null);
  }

  private void hear(DisclosureMessage message) {
    var known = pages.get(message.notificationId());
    if (known == null || known.version() < message.version()) {
      pages.put(message.notificationId(), message);
      night.say(
          () ->
              "portal: %s version %d %s at %s"
                  .formatted(
                      night.trace().name("notification", message.notificationId()),
                      message.version(),
                      message.kind(),
                      message.urn()));
    }
  }

  /// A key adult does something about a page that is shown.
  void somebodyActs() {
    var shown = pages.values().stream().filter(SimulatedPortal::live).toList();
    if (shown.isEmpty()) {
      return;
    }
    var chance = night.chance();
    var page = chance.pick(shown);
    var school = night.tables().schools.see(page.urn());
    var readers =
        school.contacts().stream()
            .filter(c -> c.role() != Role.HEAD && !page.hiddenFrom().contains(c.contactId()))
            .toList();
    if (readers.isEmpty()) {
      return;
    }
    var kind =
        chance.oneOf(
            Kind.READ,
            Kind.READ,
            Kind.READ,
            Kind.ACKNOWLEDGED,
            Kind.ACKNOWLEDGED,
            Kind.NOT_OUR_PUPIL,
            Kind.HANDED_OVER);
    say(page, kind, chance.pick(readers), chance.pick(readers));
    if (chance.percent(10)) {
      say(page, Kind.READ, chance.pick(readers), chance.pick(readers));
    }
  }

  private void say(DisclosureMessage page, Kind kind, Contact who, Contact to) {
    said.add(
        new AcknowledgementMessage(
            UUID.randomUUID(),
            page.notificationId(),
            page.version(),
            kind,
            null,
            kind == Kind.HANDED_OVER ? to.contactId() : null,
            who.contactId(),
            at(night.now())));
    night.say(
        () ->
            "portal: %s of %s by %s"
                .formatted(
                    kind,
                    night.trace().name("notification", page.notificationId()),
                    who.contactId()));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toOffsetDateTime();
  }

  /// Whether all that was said was heard.
  boolean allHeard() {
    return heard == said.size();
  }

  /// A node hears the next acknowledgement, and perhaps an old one once more.
  void listen() {
    if (!said.isEmpty() && !night.calm() && night.chance().percent(10)) {
      hear(night.chance().below(said.size()));
    }
    if (!allHeard()) {
      int next = heard;
      hear(next);
      night.mayDie("before the offset");
      heard = Math.max(heard, next + 1);
    }
  }

  private void hear(int offset) {
    if (offset > heard) {
      return;
    }
    var message = said.get(offset);
    var key = message.notificationId().toString().getBytes(StandardCharsets.UTF_8);
    night
        .actors()
        .acknowledgements()
        .hear(new TopicRecord(Topics.ACKNOWLEDGEMENTS, 0, offset, key, WireWriter.write(message)));
  }
}
