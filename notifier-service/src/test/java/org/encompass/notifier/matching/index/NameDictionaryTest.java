package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.NameComparison;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Sound;
import org.junit.jupiter.api.Test;

/// The dictionary leaves out no name that comparing with all would call close.
class NameDictionaryTest {
  private static final Set<NameLevel> CLOSE =
      EnumSet.of(NameLevel.EXACT, NameLevel.VARIANT, NameLevel.ONE_EDIT, NameLevel.PART);

  private final RandomRoll roll = new RandomRoll(11);
  private final NameDictionary names = RollIndexTest.index(roll.rows(1_000)).names();

  private void assertNoneIsLeftOut(Name said) {
    int[] close = names.close(said);
    var found = Arrays.stream(close).boxed().collect(Collectors.toSet());
    assertThat(found).hasSameSizeAs(close);
    assertThat(IntStream.rangeClosed(1, names.size()))
        .filteredOn(id -> !found.contains(id))
        .noneMatch(id -> close(said, names.name(id)));
  }

  private static boolean close(Name said, Name known) {
    if (CLOSE.contains(NameComparison.given(said, known))
        || CLOSE.contains(NameComparison.family(said, known))) {
      return sharesAWordThatCounts(said, known);
    }
    var sound = Sound.of(said.joined());
    return !sound.isEmpty() && sound.equals(Sound.of(known.joined()));
  }

  /// Of those that share words, only shared words of three letters are promised.
  private static boolean sharesAWordThatCounts(Name said, Name known) {
    return NameComparison.family(said, known) != NameLevel.PART
        || said.words().stream().anyMatch(w -> w.length() > 2 && known.words().contains(w));
  }

  @Test
  void leavesOutNoCloseName() {
    for (int i = 0; i < 100; i++) {
      Name.family(roll.family()).ifPresent(this::assertNoneIsLeftOut);
    }
    IntStream.rangeClosed(1, Math.min(100, names.size()))
        .mapToObj(names::name)
        .forEach(this::assertNoneIsLeftOut);
  }

  @Test
  void leavesOutNoFamiliarForm() {
    var built =
        RollIndexTest.index(
            Stream.of("William", "Bill", "Liam", "Elizabeth", "Beth", "Mohammed", "Muhammad")
                .map(name -> named(name, "Testcase"))
                .toList());
    for (var name : Stream.of("william", "elizabeth", "mohammed", "bill").map(Name::new).toList()) {
      var found = Arrays.stream(built.names().close(name)).boxed().toList();
      for (int id = 1; id <= built.names().size(); id++) {
        if (NameComparison.given(name, built.names().name(id)) == NameLevel.VARIANT) {
          assertThat(found).contains(id);
        }
      }
    }
  }

  @Test
  void theSameNameComesFirst() {
    var name = names.name(names.size() / 2);
    assertThat(names.name(names.close(name)[0]).joined()).isEqualTo(name.joined());
  }

  @Test
  void numbersGoThereAndBack() {
    for (int id = 1; id <= names.size(); id++) {
      assertThat(names.id(names.name(id))).isEqualTo(id);
    }
    assertThat(names.id(new Name("nobodybearsthis"))).isEqualTo(NameDictionary.NONE);
  }

  private RollRow named(String given, String family) {
    var any = roll.row(given);
    return new RollRow(
        any.urn(),
        any.pupilId(),
        null,
        given,
        family,
        null,
        null,
        java.util.List.of(),
        null,
        null,
        null,
        null,
        null,
        any.enrolment(),
        null,
        null);
  }
}
