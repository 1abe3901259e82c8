package org.encompass.notifier.delivery;

import java.time.Instant;
import java.util.HashSet;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.reference.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells more people of what nobody has read. Only writes down who, in the caller's transaction; a
/// mail goes only if it is still unread then.
@Service
public class Escalation {
  private final TellingRows rows;
  private final Schools schools;

  Escalation(TellingRows rows, Schools schools) {
    this.rows = rows;
    this.schools = schools;
  }

  /// Tells whoever of the audience is there and does not hear of it anyway.
  @Transactional
  public Reached tell(Notification notification, Audience audience, Instant now) {
    return schools
        .find(notification.recipient().key())
        .map(
            school -> {
              var id = notification.notificationId();
              var without = new HashSet<>(notification.hiddenFrom());
              without.addAll(rows.refused(id));
              var today = now.atZone(WorkingMorning.ZONE).toLocalDate();
              return new EscalationRule(school, without, rows.soFar(id), today).next(audience);
            })
        .map(next -> tell(notification, audience, next, now))
        .orElse(Reached.NOBODY);
  }

  private Reached tell(
      Notification notification, Audience audience, EscalationRule.Next next, Instant now) {
    int told =
        rows.add(
            notification.notificationId(),
            next.contacts(),
            audience.purpose(),
            notification.version(),
            now);
    if (told > 0) {
      return Reached.TOLD;
    }
    return next.there() ? Reached.ALREADY : Reached.NOBODY;
  }
}
