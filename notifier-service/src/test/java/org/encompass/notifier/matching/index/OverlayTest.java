package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.schemas.RollMessage.Enrolment;
import org.junit.jupiter.api.Test;

/// An index that followed changes finds what one built from scratch finds.
class OverlayTest {
  private final RandomRoll roll = new RandomRoll(5);
  private final Map<RollKey, RollRow> truth = new LinkedHashMap<>();

  private RollIndex built(int rows) {
    roll.rows(rows).forEach(row -> truth.put(key(row), row));
    return RollIndexTest.index(List.copyOf(truth.values()));
  }

  private static RollKey key(RollRow row) {
    return new RollKey(row.urn(), row.pupilId());
  }

  private RollIndex change(RollIndex index, int changes, int newIds) {
    var changed = new ArrayList<RollRow>();
    for (int i = 0; i < changes; i++) {
      var row = roll.row("p" + roll.under(newIds));
      changed.add(row);
      truth.put(key(row), row);
    }
    var left = new HashSet<>(truth.keySet());
    left.removeIf(key -> roll.under(60) > 0);
    changed.forEach(row -> left.remove(key(row)));
    left.forEach(truth::remove);
    return index.with(changed, left);
  }

  private void assertLikeARebuild(RollIndex index) {
    assertThat(index.pupils()).isEqualTo(truth.size());
    RollIndexTest.agree(roll, index, List.copyOf(truth.values()), 30);
  }

  @Test
  void findsWhatARebuildFinds() {
    var index = built(600);
    for (int i = 0; i < 12; i++) {
      index = change(index, 1 + roll.under(40), 900);
      assertLikeARebuild(index);
    }
    for (var row : truth.values()) {
      Rows.assertSame(index, Rows.find(index, row), row);
    }
  }

  @Test
  void findsItAlsoWhenManyChangesHaveGathered() {
    var index = built(200);
    for (int i = 0; i < 4; i++) {
      index = change(index, 1_600, 600);
      index = change(index, 30, 600);
    }
    assertLikeARebuild(index);
    assertThat(index.overlay()).isGreaterThan(4_096);
  }

  @Test
  void startsFromNothing() {
    assertLikeARebuild(change(RollIndex.EMPTY, 50, 100));
  }

  @Test
  void theIndexBeforeStaysAsItWas() {
    var before = built(300);
    var rows = List.copyOf(truth.values());
    var next = change(change(before, 50, 400), 50, 400);
    assertThat(before.overlay()).isZero();
    RollIndexTest.agree(roll, before, rows, 40);
    assertLikeARebuild(next);
  }

  @Test
  void aPupilWhoBecomesAGuestIsGone() {
    var index = built(50);
    var row = truth.values().iterator().next();
    var changed = index.with(List.of(as(row, Enrolment.GUEST)), List.of());
    assertThat(changed.pupils()).isEqualTo(index.pupils() - 1);
    var back = changed.with(List.of(row), List.of());
    assertThat(back.pupils()).isEqualTo(index.pupils());
    Rows.assertSame(back, Rows.find(back, row), row);
  }

  @Test
  void countsAreOffByTheOverlayAtMost() {
    var index = change(built(500), 60, 600);
    var rows = List.copyOf(truth.values());
    for (var row : rows) {
      var name = new Name(NaiveIndex.familyNames(row).stream().findAny().orElse(""));
      if (!name.text().isEmpty()) {
        long bearers =
            rows.stream().filter(r -> NaiveIndex.familyNames(r).contains(name.text())).count();
        assertThat(index.names().asFamily(index.names().id(name)) - bearers)
            .isBetween(-(long) index.overlay(), (long) index.overlay());
      }
    }
  }

  @Test
  void nothingChangedIsTheSameIndex() {
    var index = built(10);
    assertThat(index.with(List.of(), List.of())).isSameAs(index);
    assertThat(index.with(List.of(), List.of(new RollKey("999999", "nobody"))).pupils())
        .isEqualTo(10);
  }

  private static RollRow as(RollRow row, Enrolment enrolment) {
    return new RollRow(
        row.urn(),
        row.pupilId(),
        row.upn(),
        row.givenNames(),
        row.familyName(),
        row.preferredGivenName(),
        row.preferredFamilyName(),
        row.formerFamilyNames(),
        row.born(),
        row.sex(),
        row.postcode(),
        row.addressLine(),
        row.telephone(),
        enrolment,
        row.from(),
        row.to());
  }
}
