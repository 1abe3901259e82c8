package org.encompass.notifier.disclosure;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.keys.KeySettings;
import org.encompass.notifier.keys.MatchKeys;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.outbox.Outbox;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals the content with the key that notifier and portal share, and hands the message to the
/// outbox.
@Component
class SealedDisclosures implements Disclosures {
  private final Outbox outbox;
  private final WireKeys wire;
  private final KeySettings settings;
  private final ForcePolicies policies;
  private final DisclosedRows rows;
  private final MatchKeys keys;
  private final Clock clock;

  SealedDisclosures(
      Outbox outbox,
      WireKeys wire,
      KeySettings settings,
      ForcePolicies policies,
      DisclosedRows rows,
      MatchKeys keys,
      Clock clock) {
    this.outbox = outbox;
    this.wire = wire;
    this.settings = settings;
    this.policies = policies;
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void issue(Notification notification, ChildCase child) {
    say(notification, Kind.ISSUED, content(child));
  }

  @Override
  public void amend(Notification notification, ChildCase child) {
    say(notification, Kind.AMENDED, content(child));
  }

  @Override
  public void update(Notification notification) {
    say(notification, Kind.UPDATED, null);
  }

  @Override
  public void withdraw(Notification notification) {
    if (notification.disclosed()) {
      say(notification, Kind.WITHDRAWN, null);
    }
  }

  @Override
  public boolean differs(Notification notification, ChildCase child) {
    return rows.lastContent(notification.notificationId())
        .map(last -> !MessageDigest.isEqual(last, keys.hmac(content(child))))
        .orElse(true);
  }

  private byte[] content(ChildCase child) {
    return WireWriter.write(
        ContentRule.content(child, policies.of(child.policyForce()), nth(child)));
  }

  /// Two schools of one child, and two versions of one incident, count once.
  private int nth(ChildCase child) {
    var born = child.child().dateOfBirth();
    if (born == null) {
      return 1;
    }
    var pupil = keys.hmac("pupil|" + name(child) + "|" + born);
    var day = day(child.occurredFrom());
    rows.noticed(pupil, day, child.childId());
    return rows.nth(pupil, day, child.childId());
  }

  private static String name(ChildCase child) {
    return Folded.of(child.child().givenNames()) + "|" + Folded.of(child.child().familyName());
  }

  private void say(Notification of, Kind kind, byte @Nullable [] content) {
    var now = clock.instant();
    var message =
        new DisclosureMessage(
            of.notificationId(),
            of.version(),
            kind,
            of.recipient().key(),
            local(now),
            local(of.deadline().at()),
            of.remindOn(),
            of.hiddenFrom(),
            of.schoolRevision(),
            content == null ? null : wire.seal(settings.disclosureKid(), content));
    outbox.add(
        Topics.DISCLOSURES, of.notificationId().toString(), WireWriter.write(message), false);
    rows.disclosed(
        of.notificationId(), of.version(), kind, now, content == null ? null : keys.hmac(content));
  }

  private static OffsetDateTime local(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toOffsetDateTime();
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingMorning.ZONE).toLocalDate();
  }
}
