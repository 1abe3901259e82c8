package org.encompass.portal.testing;

import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.encompass.harness.TestKeys;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.feed.Arrived;
import org.encompass.portal.feed.Feed;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// The notifier's side of the feed, made up: about one child called Wren Hollyoake-Brandt.
@TestComponent
public class Disclosures {
  /// Nine o'clock on the Monday.
  public static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

  private final Feed feed;
  private final WireKeys keys;

  Disclosures(Feed feed, WireKeys keys) {
    this.feed = feed;
    this.keys = keys;
  }

  /// A message to change before it is sent.
  public static final class Draft {
    private final UUID id;
    private final SchoolKey school;
    private int version = 1;
    private Kind kind = Kind.ISSUED;
    private List<String> hiddenFrom = new ArrayList<>();
    private long schoolRevision = 1;
    private @Nullable LocalDate remindOn;
    private Instant issuedAt = MONDAY_MORNING.minusSeconds(3600);
    private Instant deadline = NINE;
    private @Nullable DisclosureContent content = national("I hid behind the sofa.");

    Draft(UUID id, SchoolKey school) {
      this.id = id;
      this.school = school;
    }

    public UUID id() {
      return id;
    }

    public Draft version(int number, Kind what) {
      version = number;
      kind = what;
      content = kind == Kind.ISSUED || kind == Kind.AMENDED ? content : null;
      return this;
    }

    public Draft content(DisclosureContent facts) {
      content = facts;
      return this;
    }

    public Draft hiddenFrom(String... contactIds) {
      hiddenFrom = List.of(contactIds);
      return this;
    }

    public Draft schoolRevision(long revision) {
      schoolRevision = revision;
      return this;
    }

    public Draft remindOn(LocalDate day) {
      remindOn = day;
      return this;
    }

    public Draft issuedAt(Instant moment) {
      issuedAt = moment;
      return this;
    }
  }

  public Draft to(SchoolKey school) {
    return new Draft(UUID.randomUUID(), school);
  }

  /// Another version of an earlier one.
  public Draft again(Draft earlier, int version, Kind kind) {
    return new Draft(earlier.id, earlier.school).version(version, kind);
  }

  /// Hands it straight to the feed.
  public UUID send(Draft draft) {
    send(draft.id.toString(), json(draft));
    return draft.id;
  }

  /// Any bytes at all.
  public void send(String key, byte[] value) {
    feed.take(List.of(new Arrived(Topics.DISCLOSURES, 0, OFFSETS.incrementAndGet(), key, value)));
  }

  /// The record as it would stand on the topic.
  public byte[] json(Draft draft) {
    var sealed =
        draft.content == null
            ? null
            : keys.seal(TestKeys.DISCLOSURES, WireWriter.write(draft.content));
    return WireWriter.write(
        new DisclosureMessage(
            draft.id,
            draft.version,
            draft.kind,
            draft.school.value(),
            utc(draft.issuedAt),
            utc(draft.deadline),
            draft.remindOn,
            draft.hiddenFrom,
            draft.schoolRevision,
            sealed));
  }

  /// Everything the national profile may hold.
  public static DisclosureContent national(String voice) {
    return new DisclosureContent(
        DisclosureContent.Profile.NATIONAL,
        "Wren",
        "Hollyoake-Brandt",
        LocalDate.parse("2016-03-12"),
        OffsetDateTime.parse("2026-11-22T23:40:00Z"),
        IncidentMessage.Presence.HEARD,
        true,
        "E23000015",
        "DA/2026/004711",
        new DisclosureContent.HandlingText(
            "Do not speak to the parents about this alert.",
            "Peidiwch â siarad â'r rhieni am y rhybudd hwn."),
        new IncidentMessage.Contact("Safeguarding hub", "01632 960123"),
        IncidentMessage.IncidentType.DOMESTIC_ABUSE,
        IncidentMessage.LocationCategory.HOME,
        "Neighbours called. Shouting was heard and a door was broken.",
        "One adult was taken to a police station.",
        IncidentMessage.ArrestMade.YES,
        true,
        true,
        voice,
        "Quiet, holding a toy.",
        IncidentMessage.YesNoUnknown.YES,
        IncidentMessage.SafeToContactHome.SAFE_PARENT_ONLY,
        "An uncle must not collect the child.",
        2);
  }

  /// The least that a school is told.
  public static DisclosureContent minimal() {
    return new DisclosureContent(
        DisclosureContent.Profile.MINIMAL,
        "Wren",
        "Hollyoake-Brandt",
        LocalDate.parse("2016-03-12"),
        OffsetDateTime.parse("2026-11-22T23:40:00Z"),
        IncidentMessage.Presence.NOT_PRESENT,
        true,
        "E23000015",
        "DA/2026/004712",
        new DisclosureContent.HandlingText("Tell nobody.", "Peidiwch â dweud wrth neb."),
        new IncidentMessage.Contact("Safeguarding hub", "01632 960123"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
