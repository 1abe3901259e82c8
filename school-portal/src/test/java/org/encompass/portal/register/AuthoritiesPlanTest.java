package org.encompass.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.schemas.SchoolMessage.Status;
import org.junit.jupiter.api.Test;

class AuthoritiesPlanTest {
  private static final RegisterBook.Area NOBODYS =
      new RegisterBook.Area("198", "Southmarsh", "E23000020");
  private static final RegisterBook.Area THEIRS =
      new RegisterBook.Area("199", "Northmarsh", "E23000020");

  private final Given given = new Given();

  /// Else a force's administrator would come to look after whatever the next register has
  /// there.
  @Test
  void aForceTakesNoAuthorityThatIsNobodysOrAnothers() {
    given.forces(Map.of("199", "E23000001"));
    given.within(new Remit(false, Set.of("E23000020"), Set.of()));
    var plan = AuthoritiesPlan.of(List.of(NOBODYS, THEIRS), given.known());
    assertThat(plan.areas()).isEmpty();
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.outsideRemit()).isEqualTo(2);
  }

  @Test
  void whoLooksAfterEverythingSaysWhichForceServesWhat() {
    given.forces(Map.of("199", "E23000001"));
    given.within(Remit.EVERYTHING);
    var plan = AuthoritiesPlan.of(List.of(NOBODYS, THEIRS), given.known());
    assertThat(plan.areas()).containsExactly(NOBODYS, THEIRS);
  }

  @Test
  void whatIsUnassignedIsListedAsFarAsTheRemitReaches() {
    given.standing("620201", Given.school("Ours", Status.OPEN).servedBy(null), 0);
    given.within(new Remit(false, Set.of("E23000020"), Set.of("199")));
    assertThat(AuthoritiesPlan.of(List.of(), given.known()).unassigned()).hasSize(1);
    given.within(new Remit(false, Set.of("E23000020"), Set.of("198")));
    assertThat(AuthoritiesPlan.of(List.of(), given.known()).unassigned()).isEmpty();
  }
}
