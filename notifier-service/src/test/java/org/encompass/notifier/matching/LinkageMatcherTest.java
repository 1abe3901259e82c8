package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.notifier.MadeUpPerson;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.NotifierTestConfiguration;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.SchoolMatch.Found;
import org.encompass.notifier.matching.SchoolMatch.OutOfScope;
import org.encompass.notifier.matching.SchoolMatch.Unsure;
import org.encompass.notifier.matching.linkage.UpnsAlike;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.RollFeed;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/// What stands between the rule and a decision: the report, the schools, and the table that
/// disposes. The rule's own cases are tested with the rule.
@NotifierTest
class LinkageMatcherTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(340_000);
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private RollFeed feed;
  @Autowired private Roll table;
  @Autowired private Schools schools;
  @Autowired private Children children;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private WireKeys wire;

  private final MovableClock clock = new MovableClock(NotifierTestConfiguration.FRIDAY_EVENING);
  private final String urn = "" + NUMBERS.incrementAndGet();
  private final String otherUrn = "" + NUMBERS.incrementAndGet();
  private final ChildMaker child = new ChildMaker();
  private final IncidentMaker incident = new IncidentMaker();
  private boolean earlyYears;
  private MadeUpRoll roll;
  private NationalRoll memory;

  @BeforeEach
  void made() {
    roll = new MadeUpRoll(kafka, wire, jdbc);
    roll.county();
    new MadeUpPerson(NUMBERS.get()).into(child);
    school(urn, 1, s -> {});
    school(otherUrn, 1, s -> {});
    var settings = new IndexSettings(Duration.ofMinutes(2), 50_000);
    var waits = new ReferenceSettings(Duration.ofDays(35), Duration.ofMinutes(2));
    memory = new NationalRoll(feed, () -> Projections.State.CAUGHT_UP, settings, waits, clock);
    started();
  }

  private void started() {
    memory.start();
    await().atMost(SOON).until(() -> memory.current().isPresent());
  }

  @AfterEach
  void stopped() {
    memory.stop();
  }

  @Test
  void aChildWhoseEntryStandsIsFound() {
    enrol(urn, "p1", r -> {});
    assertThat(match())
        .isInstanceOfSatisfying(
            Found.class,
            found -> {
              assertThat(found.recipients()).containsExactly(Recipient.of(urn));
              assertThat(found.candidates().getFirst().urns()).containsExactly(urn);
              assertThat(found.candidates().getFirst().postcode()).isEqualTo(child.postcode);
            });
  }

  @Test
  void aDuallyRegisteredChildHasTwoSchools() {
    enrol(urn, "p1", r -> {});
    enrol(otherUrn, "q1", r -> r.enrolment = Enrolment.SUBSIDIARY);
    assertThat(match())
        .isInstanceOfSatisfying(
            Found.class,
            found ->
                assertThat(found.recipients())
                    .isEqualTo(Set.of(Recipient.of(urn), Recipient.of(otherUrn))));
  }

  @Test
  void entriesAtTwoSchoolsMustBePlainlyOfOnePerson() {
    enrol(urn, "p1", r -> r.given = child.given + " Anne");
    enrol(otherUrn, "q1", r -> r.given = child.given + " Jane");
    assertThat(match()).isInstanceOf(Unsure.class);
  }

  @Test
  void whoLeftBetweenLookAndDecisionIsNotRouted() {
    enrol(urn, "p1", r -> {});
    freeze();
    roll.leave(urn, "p1");
    // Nobody else came, so that the school's roll is whole again.
    school(urn, 2, s -> s.rollCount = 0);
    assertUnsure("ROLL_CHANGED");
  }

  @Test
  void whoseEntryChangedBetweenLookAndDecisionIsNotRouted() {
    for (Consumer<RollMaker> change :
        List.<Consumer<RollMaker>>of(
            r -> r.enrolment = Enrolment.GUEST,
            r -> r.postcode = "YY9 9YY",
            r -> r.given += " Wilhelmina",
            r -> r.born = r.born.plusYears(1),
            r -> r.to = LocalDate.of(2026, 11, 1))) {
      enrol(urn, "p1", r -> r.revision = NUMBERS.incrementAndGet());
      freeze();
      enrol(
          urn,
          "p1",
          r -> {
            r.revision = NUMBERS.incrementAndGet();
            change.accept(r);
          });
      assertUnsure("ROLL_CHANGED");
      started();
    }
  }

  @Test
  void anotherNumberThatLooksTheSameInMemoryIsAPersonsQuestion() {
    var alike = UpnsAlike.find();
    enrol(urn, "p1", r -> r.upn = alike.one());
    child.upn = alike.one();
    assertThat(match()).isInstanceOf(Found.class);
    child.upn = alike.other();
    assertUnsure("UPN_DIFFERS");
  }

  @Test
  void whoBeginsLaterIsNotOnTheRollYet() {
    enrol(urn, "p1", r -> r.from = LocalDate.of(2026, 11, 21));
    assertUnsure("NOT_ON_ROLL_YET");
  }

  @Test
  void whoIsOnNoRollGoesToAPerson() {
    assertUnsure("NOT_ON_ROLL");
  }

  @Test
  void aSchoolThatClosedOrWhoseRollIsOldIsNotTold() {
    enrol(urn, "p1", r -> {});
    school(urn, 2, s -> s.status = Status.CLOSED);
    assertThat(match().reasons()).contains("SCHOOL_NOT_OPEN");
    school(urn, 3, s -> s.status = Status.PROPOSED_TO_CLOSE);
    assertThat(match()).isInstanceOf(Found.class);
    school(urn, 4, s -> s.rollAsOf = LocalDate.of(2026, 10, 1));
    assertThat(match().reasons()).contains("ROLL_STALE");
    school(urn, 5, s -> s.rollCount = 7);
    assertThat(match().reasons()).contains("ROLL_STALE");
  }

  @Test
  void aFamilyThatMovedIsFoundByItsStatedSchool() {
    enrol(urn, "p1", r -> r.postcode = "YY8 8YY");
    child.schools = List.of(new StatedSchool(urn, null, null));
    assertThat(match()).isInstanceOf(Found.class);
    child.schools = List.of(new StatedSchool(otherUrn, null, null));
    assertThat(match().reasons()).contains("STATED_SCHOOL_DIFFERS");
  }

  @Test
  void theForcesPolicySaysWhetherEarlyYearsAreTold() {
    child.born = LocalDate.of(2023, 5, 5);
    assertThat(match()).isEqualTo(new OutOfScope("UNDER_SCHOOL_AGE"));
    earlyYears = true;
    assertUnsure("NOT_ON_ROLL");
  }

  @Test
  void aHomeEducatedChildIsTheAuthoritysBusiness() {
    child.status = EducationStatus.HOME_EDUCATED;
    child.laCode = "999";
    assertUnsure("AUTHORITY_UNKNOWN");
    roll.school("LA:341", s -> s.rollCount = null);
    child.laCode = "341";
    assertThat(match())
        .isInstanceOfSatisfying(
            Found.class,
            found ->
                assertThat(found.recipients())
                    .containsExactly(new Recipient.LocalAuthority("341")));
  }

  @Test
  void brothersAndSistersOnARollAreAHint() {
    enrol(urn, "s1", r -> sibling(r, "Wilhelmina", 700));
    enrol(urn, "s2", r -> sibling(r, "Thaddeus", 1100));
    assertThat(match())
        .isInstanceOfSatisfying(
            Unsure.class,
            unsure -> {
              var offered = unsure.candidates().stream().map(Candidate::givenNames).toList();
              var hinted = unsure.household().stream().map(Housemate::givenNames).toList();
              assertThat(hinted).hasSize(1).doesNotContainAnyElementsOf(offered);
              assertThat(hinted).isSubsetOf("Wilhelmina", "Thaddeus");
            });
  }

  private void sibling(RollMaker entry, String given, int days) {
    entry.given = given;
    entry.born = child.born.minusDays(days);
  }

  @Test
  void aRollInMemoryThatIsBehindLeavesTheChildToAPerson() {
    enrol(urn, "p1", r -> {});
    freeze();
    clock.advance(Duration.ofMinutes(3));
    assertUnsure("ROLLS_NOT_READY");
  }

  private void assertUnsure(String reason) {
    var match = match();
    assertThat(match).isInstanceOf(Unsure.class);
    assertThat(match.reasons()).containsExactly(reason);
  }

  /// From now on memory learns nothing.
  private void freeze() {
    await().until(memory::settled);
    memory.stop();
  }

  private void school(String key, long revision, Consumer<SchoolMaker> change) {
    roll.school(
        key,
        s -> {
          s.revision = revision;
          s.laCode = null;
          change.accept(s);
        });
  }

  private void enrol(String key, String pupilId, Consumer<RollMaker> change) {
    roll.enrol(
        key,
        pupilId,
        r -> {
          r.given = child.given;
          r.family = child.family;
          r.born = child.born;
          r.postcode = child.postcode;
          change.accept(r);
        });
  }

  private SchoolMatch match() {
    await().until(() -> !memory.isRunning() || memory.settled());
    incident.children = List.of(child.make());
    var policies =
        new ForcePolicies(
            null,
            Map.of(
                incident.force,
                new ForcePolicies.Said(
                    "t", null, null, null, null, null, earlyYears, null, null, null)));
    return new LinkageMatcher(
            memory,
            new RollPeople(table),
            new KnownSchools(schools, table, clock),
            children,
            policies,
            clock)
        .match(incident.asCase())
        .match();
  }
}
