package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.junit.jupiter.api.Test;

/// Which account is opened for who has several with one address and one password.
class WhoseTest {
  private final Whose whose = new Whose(new Lists());
  private final Account one = account("one");
  private final Account other = account("other");

  @Test
  void nobodyIsChosenSilently() {
    var both = List.of(one, other);
    assertThat(whose.of(both, "")).isEqualTo(new FirstFactor.Several());
    assertThat(whose.of(both, "Nowhere School")).isEqualTo(new FirstFactor.Several());
    assertThat(whose.of(both, " alder primary school ")).isEqualTo(given(other));
    assertThat(whose.of(both, "900001")).isEqualTo(given(one));
  }

  @Test
  void whoLeftEveryListIsInNobodysWay() {
    var leaver = account("leaver");
    assertThat(whose.of(List.of(leaver, other), "")).isEqualTo(given(other));
    assertThat(whose.of(List.of(leaver), "")).isEqualTo(given(leaver));
  }

  private static FirstFactor given(Account account) {
    return new FirstFactor.Given(account.signedIn());
  }

  private static Account account(String id) {
    return new Account(
        id,
        SignedIn.Kind.KEY_ADULT,
        Account.State.ACTIVE,
        "rosalind@example.invalid",
        Language.EN,
        "hash",
        null,
        0,
        true);
  }

  /// Two schools, one account on each list.
  private static final class Lists implements SchoolList {
    @Override
    public List<Place> placesOf(String contactId) {
      return switch (contactId) {
        case "one" -> List.of(place("900001", "Larkmead Primary School"));
        case "other" -> List.of(place("900002", "Alder Primary School"));
        default -> List.of();
      };
    }

    private static Place place(String urn, String name) {
      return new Place(new SchoolKey(urn), name, Role.LEAD, null, false, 1);
    }

    @Override
    public Map<String, Place> placesAt(SchoolKey school) {
      return Map.of();
    }

    @Override
    public Map<String, Instant> listedSince(SchoolKey school) {
      return Map.of();
    }

    @Override
    public Map<String, String> namesAt(SchoolKey school) {
      return Map.of();
    }

    @Override
    public Set<String> awayAt(SchoolKey school, LocalDate day) {
      return Set.of();
    }
  }
}
