package org.encompass.portal.roll;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.outbox.Outbox;
import org.encompass.portal.school.Schools;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Has schools say how many pupils their roll has, and of which day. Only once the roll is
/// there: who reads the number finds the roll behind it.
@Component
class RollWord {
  private final Schools schools;
  private final Outbox outbox;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RollWord(Schools schools, Outbox outbox, Clock clock, PlatformTransactionManager transactions) {
    this.schools = schools;
    this.outbox = outbox;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Before the first entry of whole rolls leaves. No changes until they are complete.
  void begin(Collection<SchoolKey> rolls) {
    schools.markRolls(urns(rolls), true);
  }

  /// Whole rolls are there.
  void complete(Collection<SchoolKey> rolls, Map<SchoolKey, Integer> counts, LocalDate asOf) {
    transaction.executeWithoutResult(
        status -> {
          note(counts, asOf);
          schools.markRolls(urns(rolls), false);
        });
  }

  /// Changes to rolls are there. They do not make anybody look at the rest of the roll, so its
  /// day stays.
  void change(Map<SchoolKey, Integer> counts) {
    transaction.executeWithoutResult(status -> note(counts, null));
  }

  /// A feed says of which day the rolls are.
  void say(Map<SchoolKey, Integer> counts, LocalDate asOf) {
    transaction.executeWithoutResult(status -> note(counts, asOf));
  }

  private static List<String> urns(Collection<SchoolKey> rolls) {
    return rolls.stream().map(SchoolKey::value).distinct().sorted().toList();
  }

  private void note(Map<SchoolKey, Integer> counts, @Nullable LocalDate asOf) {
    var byUrn =
        counts.entrySet().stream().collect(toMap(one -> one.getKey().value(), Map.Entry::getValue));
    outbox.addAll(
        Topics.SCHOOLS,
        schools.noteRolls(byUrn, asOf, clock.instant()).stream()
            .map(school -> new Outbox.Entry(school.urn(), WireWriter.write(school), false))
            .toList());
  }
}
