package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.Openings;
import org.encompass.notifier.reference.Schools;
import org.springframework.stereotype.Component;

/// Who opened a notification, as the school's own list calls them.
@Component
class Readers {
  private final Openings openings;
  private final Schools schools;

  Readers(Openings openings, Schools schools) {
    this.openings = openings;
    this.schools = schools;
  }

  List<OpenedLine> of(UUID notificationId, String recipient) {
    var list = schools.people(recipient);
    return openings.of(notificationId).stream()
        .map(opening -> OpenedLine.of(opening, list))
        .toList();
  }
}
