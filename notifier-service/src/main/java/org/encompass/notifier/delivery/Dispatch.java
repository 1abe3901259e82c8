package org.encompass.notifier.delivery;

import java.time.Clock;
import java.util.Optional;
import org.encompass.notifier.domain.DeliveryOutcome;
import org.encompass.notifier.reference.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One leased mail's way: to whom it goes, its dialogue, its outcome.
@Component
class Dispatch {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  private final Mailer mailer;
  private final MailRelay relay;
  private final Schools schools;
  private final Outcomes outcomes;
  private final Clock clock;

  Dispatch(Mailer mailer, MailRelay relay, Schools schools, Outcomes outcomes, Clock clock) {
    this.mailer = mailer;
    this.relay = relay;
    this.schools = schools;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// Sends it, or gives it back if the server fell silent while it waited its turn.
  ///
  /// @param trial the one mail that tries a silent server
  void send(Nudge nudge, boolean trial) {
    try {
      var outcome = !trial && relay.silentSince().isPresent() ? givenBack() : dialogue(nudge);
      relay.heard(Breaker.Heard.in(outcome));
      outcomes.record(nudge, outcome, clock.instant());
    } catch (RuntimeException e) {
      // The lease runs out and makes it UNKNOWN; a message of this exception may quote an address.
      log.error("mail {} broke off: {}", nudge.mailId(), e.getClass().getName());
    }
  }

  /// Tries a silent server when there is no mail to try it with.
  void tryConnection() {
    relay.heard(mailer.answered() ? Breaker.Heard.ANSWER : Breaker.Heard.SILENCE);
  }

  private static DeliveryOutcome givenBack() {
    return DeliveryOutcome.Retry.givenBack();
  }

  private DeliveryOutcome dialogue(Nudge nudge) {
    Optional<Addressee> addressee;
    try {
      addressee = addressee(nudge);
    } catch (RuntimeException e) {
      // Nothing was said yet: no doubt about it, and it is tried again by and by.
      log.warn("mail {} not begun: {}", nudge.mailId(), e.getClass().getName());
      return DeliveryOutcome.Retry.notBegun();
    }
    return addressee
        .map(to -> mailer.send(nudge, to))
        .orElseGet(() -> new DeliveryOutcome.Failed(null, "NO_ADDRESS"));
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
