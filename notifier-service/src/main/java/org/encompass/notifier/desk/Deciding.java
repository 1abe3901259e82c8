package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.intake.Quarantine;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.Reviews;
import org.encompass.notifier.metrics.ForceScope;
import org.springframework.stereotype.Component;

/// By when people must decide: the deadlines of open reviews and of records put aside.
@Component
class Deciding {
  private final Reviews reviews;
  private final Quarantine quarantine;

  Deciding(Reviews reviews, Quarantine quarantine) {
    this.reviews = reviews;
    this.quarantine = quarantine;
  }

  List<Alarm> alarms(ForceScope scope, Instant now) {
    return Alarm.of(
        reviews.open().stream()
            .filter(item -> scope.covers(item.policyForce()) || scope.covers(item.force()))
            .map(ReviewItem::deadline)
            .toList(),
        quarantine.open().stream()
            .filter(found -> covers(scope, found))
            .map(QuarantinedRecord::deadline)
            .toList(),
        now);
  }

  /// What no force can be read from is for those who look after all of them.
  private static boolean covers(ForceScope scope, QuarantinedRecord found) {
    var force = found.force();
    return force == null ? scope.everything() : scope.covers(force);
  }
}
