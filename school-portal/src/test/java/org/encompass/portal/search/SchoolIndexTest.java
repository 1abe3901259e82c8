package org.encompass.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolIndexTest {
  private static final SchoolIndex INDEX =
      new SchoolIndex(
          List.of(
              school("660001", "Hillcrest Primary School", "Sedgeford", "2301"),
              school("660002", "Hill Farm Primary School", "Sedgeford", "2302"),
              school("660003", "St. Osyth's C. of E. Primary School", "Wexmere", "3001"),
              school("660004", "Saint Osyth's Roman Catholic High School", "Wexmere", "4001"),
              school("660005", "Thornapple Academy", "Little Hillcrest", "4002"),
              school("660006", "Ysgol Gymraeg Tŷ Bryn", "Abermêl", "2001"),
              school("660007", "The Heath School", "Wexmere", null),
              school("660008", "Heath Farm School", "Wexmere", null),
              school("660009", "Heathfield School", "Wexmere", null),
              closed("660010", "Old Heath School"),
              new Listing(
                  "LA:846", "Northmarsh", "OPEN", null, "846", "Northmarsh", "E23000015", null)));

  @Test
  void aWholeNameIsFoundFirst() {
    assertThat(found("Hillcrest Primary School")).startsWith("660001");
  }

  @Test
  void aSlipOfTheKeysIsForgiven() {
    assertThat(found("hilcrest")).startsWith("660001"); // one too few
    assertThat(found("hillcresst")).startsWith("660001"); // one too many
    assertThat(found("hillcrest primray")).startsWith("660001"); // two swapped
    assertThat(found("ihllcrest")).startsWith("660001"); // at the beginning
    assertThat(found("thronaple")).containsExactly("660005"); // two in a long word
  }

  @Test
  void whatWasTypedExactlyStandsBeforeWhatIsNear() {
    assertThat(found("heath")).startsWith("660007", "660008");
    assertThat(found("heathfield")).containsExactly("660009");
  }

  @Test
  void anOpenSchoolStandsBeforeAClosedOne() {
    assertThat(found("heath school").indexOf("660010")).isGreaterThan(1);
  }

  @Test
  void withoutWordsTheClosedOnesStandLast() {
    assertThat(INDEX.find("", one -> true, 20)).last().extracting(Listing::urn).isEqualTo("660010");
  }

  @Test
  void aWordMayBeBegunOnly() {
    assertThat(found("thorn")).containsExactly("660005");
  }

  @Test
  void thePlaceTellsSchoolsOfOneNameApart() {
    assertThat(found("hillcrest sedgeford")).startsWith("660001");
    assertThat(found("little hilcrest")).startsWith("660005");
  }

  @Test
  void saintsAndChurchesAreWrittenInManyWays() {
    assertThat(found("saint osyth's church of england")).startsWith("660003");
    assertThat(found("st osyths ce primary")).startsWith("660003");
    assertThat(found("stosyths catholic")).startsWith("660004");
    assertThat(found("hill crest")).startsWith("660001");
  }

  @Test
  void accentsMayBeLeftOut() {
    assertThat(found("ty bryn abermel")).startsWith("660006");
    assertThat(found("Tŷ Bryn")).startsWith("660006");
  }

  @Test
  void numbersAreExactUnlessNoneFits() {
    assertThat(found("660003")).containsExactly("660003");
    assertThat(found(" 606003")).startsWith("660003"); // two digits swapped
    assertThat(found("999999")).isEmpty();
  }

  @Test
  void aLaEstabIsFoundHoweverItIsWritten() {
    assertThat(found("846/2301")).startsWith("660001");
    assertThat(found("8462301")).containsExactly("660001");
    assertThat(found("846 2301")).startsWith("660001");
  }

  @Test
  void anAuthorityIsFoundByNameAndCode() {
    assertThat(found("LA:846")).startsWith("LA:846");
    assertThat(found("northmarsh")).startsWith("LA:846").contains("660001", "660009");
  }

  @Test
  void onlyTheRemitIsFound() {
    var elsewhere = new Remit(false, Set.of("W15000001"), Set.of());
    assertThat(INDEX.find("hillcrest", one -> one.within(elsewhere), 10)).isEmpty();
    var authority = new Remit(false, Set.of(), Set.of("846"));
    assertThat(INDEX.find("hillcrest", one -> one.within(authority), 10)).isNotEmpty();
  }

  @Test
  void withoutWordsAllAreListedByName() {
    assertThat(INDEX.find(" ", one -> true, 2))
        .extracting(Listing::name)
        .containsExactly("Heath Farm School", "Heathfield School");
    assertThat(found("?!")).isEmpty();
  }

  private static List<String> found(String words) {
    return INDEX.find(words, one -> true, 10).stream().map(Listing::urn).toList();
  }

  private static Listing school(String urn, String name, String town, @Nullable String number) {
    return new Listing(urn, name, "OPEN", town, "846", "Northmarsh", "E23000015", number);
  }

  private static Listing closed(String urn, String name) {
    return new Listing(urn, name, "CLOSED", "Wexmere", "846", "Northmarsh", "E23000015", null);
  }
}
