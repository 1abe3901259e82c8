package org.encompass.notifier.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.compare.Telephones;

/// Rows of an index beside the rows they were made of.
final class Rows {
  static int find(RollIndex index, RollRow row) {
    return IntStream.range(0, index.rows())
        .filter(index::present)
        .filter(at -> index.pupil(at) == RollIndex.pupilKey(row.pupilId()))
        .filter(at -> index.urn(index.school(at)).equals(row.urn()))
        .findFirst()
        .orElseThrow();
  }

  static void assertSame(RollIndex index, int at, RollRow row) {
    assertThat(names(index, index.givenNames(at))).isEqualTo(NaiveIndex.givenNames(row));
    assertThat(names(index, index.familyNames(at))).isEqualTo(NaiveIndex.familyNames(row));
    var present = Name.family(row.familyName()).map(Name::text).orElse("");
    assertThat(text(index, index.familyName(at, 0))).isEqualTo(present);
    var given = Name.given(row.givenNames());
    assertThat(text(index, index.givenName(at, 0)))
        .isEqualTo(given.isEmpty() ? "" : given.getFirst().text());
    assertThat(index.born(at)).isEqualTo(row.born());
    assertThat(index.sex(at)).isEqualTo(row.sex());
    assertThat(index.enrolment(at)).isEqualTo(row.enrolment());
    assertThat(index.postcode(at)).isEqualTo(Postcodes.of(row.postcode()));
    assertThat(index.address(at)).isEqualTo(Addresses.sketch(row.addressLine()));
    assertThat(index.telephone(at)).isEqualTo(Telephones.hash(row.telephone()));
    assertThat(index.upn(at)).isEqualTo(RollIndex.upn(row.upn()));
    assertThat(index.from(at)).isEqualTo(row.from());
    assertThat(index.to(at)).isEqualTo(row.to());
  }

  private static java.util.Set<String> names(RollIndex index, int[] ids) {
    return Arrays.stream(ids)
        .filter(id -> id != NameDictionary.NONE)
        .mapToObj(id -> text(index, id))
        .collect(Collectors.toSet());
  }

  private static String text(RollIndex index, int id) {
    return id == NameDictionary.NONE ? "" : index.names().name(id).text();
  }

  private Rows() {}
}
