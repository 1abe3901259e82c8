package org.encompass.portal.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.domain.Language;
import org.encompass.portal.school.Own.Part;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.Test;

/// What a file of administrators may change, and what is the school's own word.
class OwnTest {
  private static final OffsetDateTime CONFIRMED = OffsetDateTime.parse("2026-11-20T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final LocalDate LATER = LocalDate.parse("2029-08-31");
  private final Contact ours = MadeUp.contact("a", "Araminta Fenwhistle");
  private final Contact theirs = MadeUp.contact("b", "Barnaby Thornapple");
  private final OwnWord known = new OwnWord(List.of(ours, theirs), "08:30", List.of());
  private final OwnWord file = new OwnWord(List.of(theirs), "08:50", List.of());

  private static Own said(OwnWord before, OwnWord word) {
    return Own.NOTHING.after(before, word);
  }

  @Test
  void whatTheSchoolNeverSaidIsTheFiles() {
    assertThat(Own.NOTHING.over(known, file)).isEqualTo(file);
    assertThat(said(known, known)).isEqualTo(Own.NOTHING);
  }

  @Test
  void aListAndAnHourThatTheSchoolSaidStandAgainstFilesEachForItself() {
    var invited = known.with(List.of(ours, theirs, MadeUp.contact("c", "Clementine Rooksby")));
    assertThat(said(known, invited).parts()).containsExactly(Part.LIST);
    assertThat(said(known, invited).over(invited, file))
        .isEqualTo(new OwnWord(invited.contacts(), "08:50", List.of()));
    var earlier = known.arrivingBy("08:00");
    assertThat(said(known, earlier).parts()).containsExactly(Part.ARRIVAL);
    assertThat(said(known, earlier).over(earlier, file).arriveBy()).isEqualTo("08:00");
    assertThat(said(known, earlier).without(Part.ARRIVAL)).isEqualTo(Own.NOTHING);
  }

  @Test
  void anAddressIsNoSchoolsWord() {
    var invited = known.with(List.of(ours, theirs, MadeUp.contact("c", "Clementine Rooksby")));
    var moved = Contacts.at(theirs, "moved@example.invalid");
    assertThat(said(known, invited).over(invited, file.with(List.of(moved))).contacts())
        .startsWith(ours, moved)
        .hasSize(3);
  }

  @Test
  void telephoneAndDaysAwayAreThePersonsAndMakeNoListTheSchoolsOwn() {
    var away = Contacts.away(ours, List.of(new Away(TODAY, TODAY)));
    var after = known.with(List.of(away, theirs));
    var own = said(known, after);
    assertThat(own.parts()).isEmpty();
    var renewed = Contacts.described(ours, ours.name(), Role.LEAD, "01632 960999", LATER);
    var heeded = own.over(after, known.with(List.of(renewed))).contacts().getFirst();
    assertThat(heeded.trainedUntil()).as("the file's").isEqualTo(LATER);
    assertThat(heeded.away()).as("the person's").isEqualTo(away.away());
    assertThat(heeded.telephone()).as("the person's").isEqualTo(ours.telephone());
  }

  @Test
  void aClosureOfAFileBeginsAndEndsBesideTheDaysThatTheSchoolSaid() {
    var day = OwnWord.closedOnly(TODAY);
    var closed = known.closedOn(List.of(day));
    var own = said(known, closed);
    assertThat(own.parts()).isEmpty();
    var flood = new Closure(TODAY.plusDays(1), TODAY.plusDays(20), ClosureKind.EMERGENCY);
    var both = own.over(closed, known.closedOn(List.of(flood)));
    assertThat(both.closures()).containsExactly(flood, day);
    assertThat(own.over(both, known).closures()).containsExactly(day);
    assertThat(own.after(closed, known).over(known, known).closures()).isEmpty();
  }

  @Test
  void noFileBringsBackWhomTheSchoolTookOffUntilThatIsAllowedByName() {
    var without = known.with(List.of(ours));
    var own = said(known, without);
    assertThat(own.parts()).containsExactly(Part.LIST, Part.TAKEN_OFF);
    var heeding = own.without(Part.LIST);
    assertThat(heeding.over(without, known).contacts()).containsExactly(ours);
    assertThat(heeding.without(Part.TAKEN_OFF).over(without, known)).isEqualTo(known);
    assertThat(own.after(without, known).takenOff()).as("invited anew").isEmpty();
  }

  @Test
  void aConfirmedAddressStaysConfirmedWhileItIsTheSame() {
    var confirmed = known.with(List.of(Contacts.verified(ours, CONFIRMED), theirs));
    assertThat(Own.NOTHING.over(confirmed, known)).isEqualTo(confirmed);
  }

  @Test
  void aMailThatArrivedOrALanguageMakesTheListNotTheSchoolsOwn() {
    var cymraeg = Contacts.speaking(ours, SchoolMessage.Language.cy);
    var after = known.with(List.of(Contacts.verified(cymraeg, CONFIRMED), theirs));
    assertThat(said(known, after)).isEqualTo(Own.NOTHING);
  }

  @Test
  void aChosenLanguageStandsWhoeverSaysAnother() {
    var spoken = known.speaking(Map.of("a", Language.CY));
    assertThat(spoken.person("a").orElseThrow().locale()).isEqualTo(SchoolMessage.Language.cy);
    assertThat(spoken.person("b")).contains(theirs);
    assertThat(spoken.ids()).isEqualTo(Set.of("a", "b"));
  }
}
