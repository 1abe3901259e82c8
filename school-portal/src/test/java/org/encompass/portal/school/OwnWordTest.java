package org.encompass.portal.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.encompass.portal.school.OwnWord.Part;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.encompass.schemas.SchoolMessage.Contact;
import org.junit.jupiter.api.Test;

/// What a file of administrators may change, and what is the school's own word.
class OwnWordTest {
  private static final OffsetDateTime CONFIRMED = OffsetDateTime.parse("2026-11-20T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private final Contact ours = MadeUp.contact("a", "Araminta Fenwhistle");
  private final Contact theirs = MadeUp.contact("b", "Barnaby Thornapple");
  private final OwnWord said =
      new OwnWord(
          List.of(ours), "08:30", List.of(new Closure(TODAY, TODAY, ClosureKind.EMERGENCY)));
  private final OwnWord file = new OwnWord(List.of(theirs), "08:50", List.of());

  @Test
  void whatTheSchoolSaidItselfStandsAgainstTheNextFile() {
    assertThat(said.over(file, Set.of(Part.values()))).isEqualTo(said);
    assertThat(said.over(file, Set.of(Part.CONTACTS)))
        .isEqualTo(new OwnWord(List.of(ours), "08:50", List.of()));
  }

  @Test
  void whatItNeverSaidIsTheFiles() {
    assertThat(said.over(file, Set.of())).isEqualTo(file);
  }

  @Test
  void aConfirmedAddressStaysConfirmedWhileItIsTheSame() {
    var confirmed = said.with(List.of(Contacts.verified(ours, CONFIRMED)));
    assertThat(confirmed.over(said, Set.of())).isEqualTo(confirmed);
  }

  @Test
  void aMailThatArrivedOrALanguageMakesTheListNotTheSchoolsOwn() {
    var cymraeg = Contacts.speaking(ours, SchoolMessage.Language.cy);
    var after = said.with(List.of(Contacts.verified(cymraeg, CONFIRMED)));
    assertThat(said.differsIn(after)).isEmpty();
    assertThat(said.differsIn(file)).containsExactlyInAnyOrder(Part.values());
  }
}
