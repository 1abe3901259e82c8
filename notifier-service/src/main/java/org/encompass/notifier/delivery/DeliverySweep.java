package org.encompass.notifier.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.reference.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what is due: leases mails, has each one's dialogue, writes down how it ended. The
/// three are apart, so that a crash between any two leaves UNKNOWN behind and never a mail that
/// nobody owes.
@Component
class DeliverySweep implements Sweep {
  private static final Logger log = LoggerFactory.getLogger(DeliverySweep.class);

  private final Mails mails;
  private final Mailer mailer;
  private final Outcomes outcomes;
  private final Schools schools;
  private final DeliverySettings settings;
  private final SideBySide dialogues;
  private final Clock clock;
  private final MeterRegistry meters;

  DeliverySweep(
      Mails mails,
      Mailer mailer,
      Outcomes outcomes,
      Schools schools,
      DeliverySettings settings,
      SideBySide dialogues,
      Clock clock,
      MeterRegistry meters) {
    this.mails = mails;
    this.mailer = mailer;
    this.outcomes = outcomes;
    this.schools = schools;
    this.settings = settings;
    this.dialogues = dialogues;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public int run() {
    var expired = mails.expire(clock.instant());
    if (expired > 0) {
      log.warn("{} mails lost their lease and are UNKNOWN", expired);
      meters.counter("encompass.mails", "outcome", "UNKNOWN").increment(expired);
    }
    var nudges = mails.claim(clock.instant(), settings.batch(), settings.lease());
    dialogues.run(nudges.stream().<Runnable>map(nudge -> () -> deliver(nudge)).toList());
    return nudges.size();
  }

  private void deliver(Nudge nudge) {
    try {
      var outcome =
          addressee(nudge)
              .map(to -> mailer.send(nudge, to))
              .orElseGet(() -> new DeliveryOutcome.Failed(null, "NO_ADDRESS"));
      outcomes.record(nudge, outcome, clock.instant());
    } catch (RuntimeException e) {
      // The lease runs out and makes it UNKNOWN; a message of this exception may quote an address.
      log.error("mail {} broke off: {}", nudge.mailId(), e.getClass().getName());
    }
  }

  /// Looked up now, not when the telling was planned: people change, and a leaver gets no mail.
  private Optional<Addressee> addressee(Nudge nudge) {
    return schools
        .find(nudge.recipient().key())
        .flatMap(
            school ->
                school.contacts().stream()
                    .filter(c -> c.contactId().equals(nudge.contactId()) && !c.email().isBlank())
                    .findFirst()
                    .map(
                        c ->
                            new Addressee(
                                c.email(), c.locale() == null ? school.locale() : c.locale())));
  }
}
