package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.matching.SchoolMatch.Found;
import org.encompass.notifier.matching.SchoolMatch.OutOfScope;
import org.encompass.notifier.matching.SchoolMatch.Unsure;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExactMatcherTest {
  private static final Recipient SCHOOL = Recipient.of("100001");

  private final ChildMaker child = new ChildMaker();
  private final IncidentMaker incident = new IncidentMaker();
  private final List<RollMessage> entries = new ArrayList<>();
  private final List<SchoolMessage> register = new ArrayList<>();
  private boolean earlyYears;

  @Test
  void theOnlyChildOfTheNameAndBirthdayAtThePostcodeIsFound() {
    onRoll(r -> {});
    school(s -> {});
    assertThat(found().recipients()).containsExactly(SCHOOL);
    assertThat(found().reasons()).contains("NAME", "DATE_OF_BIRTH", "UNIQUE", "POSTCODE");
  }

  @Test
  void accentsHyphensAndCaseDoNotHideAChild() {
    child.given = "ZOE MAE";
    onRoll(r -> r.given = "Zoë-Maé");
    school(s -> {});
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void aStatedSchoolStandsInForThePostcode() {
    child.postcode = null;
    child.schools = List.of(new StatedSchool("100001", null, null));
    onRoll(r -> {});
    school(s -> {});
    assertThat(found().reasons()).contains("STATED_SCHOOL");
  }

  @Test
  void aStatedSchoolByNameStandsInForThePostcode() {
    child.postcode = null;
    child.schools = List.of(new StatedSchool(null, "made up PRIMARY school", "Nowhere"));
    onRoll(r -> {});
    school(s -> {});
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void aNameThatTwoSchoolsBearConfirmsNeither() {
    child.postcode = null;
    child.schools = List.of(new StatedSchool(null, "Made Up Primary School", null));
    onRoll(r -> {});
    school(s -> {});
    school(s -> s.urn = "100002");
    assertThat(unsure()).containsExactly("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void theSuccessorOfAStatedClosedSchoolCounts() {
    child.postcode = null;
    child.schools = List.of(new StatedSchool("100009", null, null));
    onRoll(r -> {});
    school(s -> {});
    school(
        s -> {
          s.urn = "100009";
          s.name = "Old School";
          s.status = Status.CLOSED;
          s.successors = List.of("100001");
        });
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void nameAndBirthdayAloneAreNotEnough() {
    child.postcode = null;
    onRoll(r -> {});
    school(s -> {});
    assertThat(unsure()).containsExactly("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void anotherPostcodeSpeaksAgainst() {
    child.postcode = "ZZ1 1AA";
    onRoll(r -> {});
    school(s -> {});
    assertThat(unsure()).contains("POSTCODE_DIFFERS");
  }

  @Test
  void aFamilyThatMovedIsFoundByItsStatedSchool() {
    child.postcode = "ZZ1 1AA";
    child.schools = List.of(new StatedSchool("100001", null, null));
    onRoll(r -> {});
    school(s -> {});
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void aConfidentialAddressSpeaksAgainstNobody() {
    incident.confidentialAddress = true;
    child.postcode = "ZZ1 1AA";
    onRoll(r -> {});
    school(s -> {});
    assertThat(unsure()).containsExactly("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void anotherStatedSchoolSpeaksAgainst() {
    child.schools = List.of(new StatedSchool("100002", null, null));
    onRoll(r -> {});
    school(s -> {});
    assertThat(unsure()).containsExactly("STATED_SCHOOL_DIFFERS");
  }

  @Test
  void anotherSexOrPupilNumberSpeaksAgainst() {
    child.sex = Sex.F;
    child.upn = "A123456789012";
    onRoll(
        r -> {
          r.sex = Sex.M;
          r.upn = "B123456789012";
        });
    school(s -> {});
    assertThat(unsure()).containsExactly("SEX_DIFFERS", "UPN_DIFFERS");
  }

  @Test
  void namesakesGoToAPerson() {
    onRoll(r -> {});
    onRoll(
        r -> {
          r.pupilId = "p2";
          r.urn = "100002";
          r.postcode = "ZZ1 1AA";
        });
    school(s -> {});
    school(s -> s.urn = "100002");
    assertThat(match())
        .isInstanceOfSatisfying(
            Unsure.class,
            u -> {
              assertThat(u.reasons()).containsExactly("NOT_UNIQUE");
              assertThat(u.candidates()).hasSize(2);
            });
  }

  @Test
  void aTwinWithAnotherGivenNameIsNoRival() {
    onRoll(r -> {});
    onRoll(
        r -> {
          r.pupilId = "p2";
          r.given = "Ida";
        });
    school(s -> s.rollCount = 2);
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void aDuallyRegisteredChildHasTwoSchools() {
    onRoll(r -> {});
    onRoll(
        r -> {
          r.urn = "100002";
          r.enrolment = Enrolment.SUBSIDIARY;
        });
    school(s -> {});
    school(s -> s.urn = "100002");
    assertThat(found().recipients()).containsExactlyInAnyOrder(SCHOOL, Recipient.of("100002"));
  }

  @Test
  void thePupilNumberJoinsTwoEntriesWithDifferentPostcodes() {
    onRoll(r -> r.upn = "A123456789012");
    onRoll(
        r -> {
          r.urn = "100002";
          r.upn = "A123456789012";
          r.postcode = "ZZ1 1AA";
        });
    school(s -> {});
    school(s -> s.urn = "100002");
    assertThat(found().recipients()).hasSize(2);
  }

  @Test
  void twoNumbersBehindOneDoorAreTwoPeople() {
    onRoll(r -> r.upn = "A123456789012");
    onRoll(
        r -> {
          r.urn = "100002";
          r.upn = "B123456789012";
        });
    school(s -> {});
    school(s -> s.urn = "100002");
    assertThat(unsure()).containsExactly("NOT_UNIQUE");
  }

  @Test
  void guestsAndLeaversAreNotOnTheRoll() {
    onRoll(r -> r.enrolment = Enrolment.GUEST);
    onRoll(
        r -> {
          r.urn = "100002";
          r.to = LocalDate.of(2026, 7, 20);
        });
    school(s -> {});
    assertThat(unsure()).containsExactly("NOT_ON_ROLL");
  }

  @Test
  void anEntryCountsFromItsFirstDayOn() {
    onRoll(r -> r.from = LocalDate.of(2026, 11, 21));
    school(s -> {});
    assertThat(match())
        .isInstanceOfSatisfying(
            Unsure.class,
            u -> {
              assertThat(u.reasons()).containsExactly("NOT_ON_ROLL_YET");
              assertThat(u.candidates()).hasSize(1);
            });
    onRoll(
        r -> {
          r.urn = "100002";
          r.to = LocalDate.of(2026, 11, 20);
        });
    school(s -> s.urn = "100002");
    assertThat(found().recipients()).containsExactly(Recipient.of("100002"));
    entries.clear();
    onRoll(r -> r.from = LocalDate.of(2026, 11, 20));
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void aChildOnNoRollGoesToAPersonWithNearOnes() {
    child.given = "Adah";
    onRoll(r -> {});
    school(s -> {});
    assertThat(match())
        .isInstanceOfSatisfying(
            Unsure.class,
            u -> {
              assertThat(u.reasons()).containsExactly("NOT_ON_ROLL");
              assertThat(u.candidates()).hasSize(1);
            });
  }

  @Test
  void aClosedSchoolGoesToAPerson() {
    onRoll(r -> {});
    school(s -> s.status = Status.CLOSED);
    assertThat(unsure()).containsExactly("SCHOOL_NOT_OPEN");
  }

  @Test
  void aSchoolThatIsToCloseIsOpen() {
    onRoll(r -> {});
    school(s -> s.status = Status.PROPOSED_TO_CLOSE);
    assertThat(found().recipients()).containsExactly(SCHOOL);
  }

  @Test
  void aRollThatIsOldOrNotWholeGoesToAPerson() {
    onRoll(r -> {});
    school(s -> s.rollAsOf = LocalDate.of(2026, 10, 1));
    assertThat(unsure()).containsExactly("ROLL_STALE");
    register.clear();
    school(s -> s.rollCount = 7);
    assertThat(unsure()).containsExactly("ROLL_STALE");
  }

  @Test
  void withoutABirthdayAPersonDecides() {
    child.born = null;
    assertThat(unsure()).containsExactly("NO_DATE_OF_BIRTH");
  }

  @Test
  void adultsAreOutOfScopeFromTheirBirthdayOn() {
    child.born = LocalDate.of(2008, 11, 20);
    assertThat(match()).isEqualTo(new OutOfScope("ADULT"));
    child.born = LocalDate.of(2008, 11, 21);
    assertThat(unsure()).containsExactly("NOT_ON_ROLL");
  }

  @Test
  void childrenWhoDidNotStartSchoolAreOutOfScopeUnlessTheForceSaysOtherwise() {
    child.born = LocalDate.of(2022, 9, 1);
    assertThat(match()).isEqualTo(new OutOfScope("UNDER_SCHOOL_AGE"));
    earlyYears = true;
    assertThat(unsure()).containsExactly("NOT_ON_ROLL");
    earlyYears = false;
    child.born = LocalDate.of(2022, 8, 31);
    assertThat(unsure()).containsExactly("NOT_ON_ROLL");
  }

  @Test
  void aChildWhoStartsInSeptemberIsNotOverlookedInAugust() {
    incident.occurred = Instant.parse("2026-08-20T20:00:00Z");
    child.born = LocalDate.of(2022, 8, 31);
    assertThat(unsure()).containsExactly("NOT_ON_ROLL");
  }

  @Test
  void theAuthorityIsToldOfAHomeEducatedChild() {
    child.status = EducationStatus.HOME_EDUCATED;
    school(s -> s.urn = "LA:873");
    assertThat(found().recipients()).containsExactly(new Recipient.LocalAuthority("873"));
  }

  @Test
  void aHomeEducatedChildOfAnUnknownAuthorityGoesToAPerson() {
    child.status = EducationStatus.HOME_EDUCATED;
    assertThat(unsure()).containsExactly("AUTHORITY_UNKNOWN");
  }

  @Test
  void aHomeEducatedChildWhoIsOnARollGoesToAPerson() {
    child.status = EducationStatus.HOME_EDUCATED;
    onRoll(r -> {});
    school(s -> s.urn = "LA:873");
    assertThat(unsure()).containsExactly("HOME_EDUCATED_BUT_AT_SCHOOL");
  }

  private void onRoll(Consumer<RollMaker> change) {
    var entry = new RollMaker();
    change.accept(entry);
    entries.add(entry.make());
  }

  private void school(Consumer<SchoolMaker> change) {
    var school = new SchoolMaker();
    change.accept(school);
    register.add(school.make());
  }

  private Found found() {
    var match = match();
    assertThat(match).isInstanceOf(Found.class);
    return (Found) match;
  }

  private List<String> unsure() {
    var match = match();
    assertThat(match).isInstanceOf(Unsure.class);
    return match.reasons();
  }

  private SchoolMatch match() {
    incident.children = List.of(child.make());
    var policies =
        new ForcePolicies(
            null,
            Map.of(
                "E23000015",
                new ForcePolicies.Said("t", null, null, null, null, null, earlyYears, null)));
    var clock = Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC);
    return new ExactMatcher(new ListedSchools(), new ListedRoll(), policies, clock)
        .match(incident.asCase());
  }

  private final class ListedSchools implements Schools {
    @Override
    public long edition() {
      return 1;
    }

    @Override
    public Optional<SchoolMessage> find(String key) {
      return register.stream().filter(s -> s.urn().equals(key)).findFirst();
    }

    @Override
    public List<SchoolMessage> all() {
      return register;
    }

    @Override
    public boolean known(String key) {
      return find(key).isPresent();
    }

    @Override
    public List<SchoolMessage> named(String name, @Nullable String town) {
      return register.stream()
          .filter(s -> Folded.of(s.name()).equals(Folded.of(name)))
          .filter(s -> town == null || Folded.of(town).equals(Folded.of(s.town())))
          .toList();
    }
  }

  private final class ListedRoll implements Roll {
    @Override
    public List<RollMessage> exact(String given, String family, LocalDate born) {
      return sameFamilyAndBirthday(family, born).stream()
          .filter(e -> Folded.of(e.givenNames()).equals(Folded.of(given)))
          .toList();
    }

    @Override
    public List<RollMessage> sameFamilyAndBirthday(String family, LocalDate born) {
      return entries.stream()
          .filter(e -> Folded.of(e.familyName()).equals(Folded.of(family)))
          .filter(e -> e.dateOfBirth().equals(born))
          .toList();
    }

    @Override
    public boolean fresh(SchoolMessage school, LocalDate today) {
      return !school.rollAsOf().plusDays(35).isBefore(today)
          && school.rollCount()
              == entries.stream().filter(e -> e.urn().equals(school.urn())).count();
    }
  }
}
