package org.encompass.portal.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.domain.SchoolKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationClaimTest {
  @ParameterizedTest
  @CsvSource({"001,900001,2047,900001", "051,900002,8000,900002", "002,,935,LA:935"})
  void aSchoolACollegeAndAnAuthorityAreKnown(
      String category, String urn, String number, String key) {
    assertThat(OrganisationClaim.schoolIn(claim(category, urn, number)))
        .contains(new SchoolKey(key));
  }

  @ParameterizedTest
  @CsvSource({
    "001,,2047",
    "001,LA:935,2047",
    "001,9000,2047",
    "002,900001,",
    "002,900001,93",
    "010,900001,2047",
    "013,900001,2047"
  })
  void whatHasNoListIsNobodys(String category, String urn, String number) {
    assertThat(OrganisationClaim.schoolIn(claim(category, urn, number))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"900001", "{\"urn\":\"900001\"}"})
  void aTextIsNoOrganisation(String text) {
    assertThat(OrganisationClaim.schoolIn(text)).isEmpty();
  }

  @Test
  void withoutACategoryItIsNobodys() {
    assertThat(OrganisationClaim.schoolIn(null)).isEmpty();
    assertThat(OrganisationClaim.schoolIn(List.of())).isEmpty();
    assertThat(OrganisationClaim.schoolIn(Map.of("urn", "900001"))).isEmpty();
    assertThat(OrganisationClaim.schoolIn(Map.of("urn", "900001", "category", "001"))).isEmpty();
  }

  private static Map<String, Object> claim(String category, String urn, String number) {
    var claim = new HashMap<String, Object>();
    claim.put("id", "5c0e2ad5-7d2b-4b8a-9d8c-0b6a3e1f2a11");
    claim.put("category", Map.of("id", category));
    claim.put("urn", urn);
    claim.put("establishmentNumber", number);
    return claim;
  }
}
