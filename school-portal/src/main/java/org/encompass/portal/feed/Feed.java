package org.encompass.portal.feed;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alerts;
import org.encompass.portal.alert.Disclosed;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a batch of disclosures in, all or nothing.
@Service
public class Feed {
  private static final Logger log = LoggerFactory.getLogger(Feed.class);

  private final DisclosureReader reader;
  private final Alerts alerts;
  private final SchoolScope scope;
  private final Quarantine quarantine;
  private final Counted counted;
  private final Clock clock;

  Feed(
      DisclosureReader reader,
      Alerts alerts,
      SchoolScope scope,
      Quarantine quarantine,
      Counted counted,
      Clock clock) {
    this.reader = reader;
    this.alerts = alerts;
    this.scope = scope;
    this.quarantine = quarantine;
    this.counted = counted;
    this.clock = clock;
  }

  /// One transaction; the caller moves the offsets afterwards. Bad records are set aside within it.
  @Transactional
  public void take(List<Arrived> batch) {
    Map<Arrived, Disclosed> good = new LinkedHashMap<>();
    for (var arrived : batch) {
      switch (reader.read(arrived)) {
        case DisclosureReader.Read.Good(var disclosed) -> good.put(arrived, disclosed);
        case DisclosureReader.Read.Bad(var problems) -> setAside(arrived, problems);
      }
    }
    if (good.isEmpty()) {
      return;
    }
    var schools = new TreeSet<SchoolKey>();
    good.values().forEach(disclosed -> schools.add(disclosed.school()));
    scope.within(schools, () -> good.forEach(this::receive));
  }

  private void receive(Arrived arrived, Disclosed disclosed) {
    switch (alerts.receive(disclosed)) {
      case TAKEN -> counted.taken(disclosed.kind());
      case OLDER -> counted.older();
      case UNFOUNDED -> setAside(arrived, problem("NOT_ISSUED", "changes what was never issued"));
      case FOREIGN -> setAside(arrived, problem("OTHER_SCHOOL", "the id is another school's"));
    }
  }

  private void setAside(Arrived arrived, List<Problem> problems) {
    quarantine.setAside(arrived, problems, clock.instant());
    counted.setAside();
    log.warn("{} set aside: {}", arrived, problems.stream().map(Problem::code).toList());
  }

  private static List<Problem> problem(String code, String message) {
    return List.of(new Problem("", code, message));
  }
}
