package org.encompass.notifier.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.linkage.AgeRule;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage.Status;

/// The first rule: the only person in the country of exactly this name and birthday, at this
/// postcode or a stated school, and nothing against it. An exact name and birthday alone would find
/// the namesakes of children who are on no roll.
final class ExactMatcher implements Matcher {
  /// Stands in the ledger with every decision.
  static final String RULE = "matching rule exact-1";

  private static final int SHOWN = 5;

  private final Schools schools;
  private final Roll roll;
  private final ForcePolicies policies;
  private final Clock clock;

  ExactMatcher(Schools schools, Roll roll, ForcePolicies policies, Clock clock) {
    this.schools = schools;
    this.roll = roll;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public SchoolMatch match(ChildCase child) {
    var born = child.child().dateOfBirth();
    var day = child.occurredFrom().atZone(WorkingMorning.ZONE).toLocalDate();
    if (born == null) {
      return unsure("NO_DATE_OF_BIRTH");
    }
    if (born.isAfter(day)) {
      return unsure("BORN_AFTER_THE_INCIDENT");
    }
    var earlyYears = policies.of(child.policyForce()).earlyYears();
    var outOfScope = AgeRule.outOfScope(born, day, earlyYears);
    if (outOfScope.isPresent()) {
      return new SchoolMatch.OutOfScope(outOfScope.get());
    }
    var entries = entries(child.child(), born);
    return child.child().educationStatus() == EducationStatus.HOME_EDUCATED
        ? homeEducated(child, Person.among(entries, today()))
        : onRoll(child, born, entries);
  }

  private List<RollMessage> entries(Child child, LocalDate born) {
    var given = Folded.of(child.givenNames());
    var family = Folded.of(child.familyName());
    return given.isEmpty() || family.isEmpty()
        ? List.of()
        : roll.exact(child.givenNames(), child.familyName(), born);
  }

  private SchoolMatch onRoll(ChildCase child, LocalDate born, List<RollMessage> entries) {
    var persons = Person.among(entries, today());
    if (persons.isEmpty()) {
      return notOnRoll(child, born, Person.toCome(entries, today()));
    }
    if (persons.size() > 1 || persons.getFirst().doubtful()) {
      return new SchoolMatch.Unsure(candidates(persons), List.of(), List.of("NOT_UNIQUE"));
    }
    var person = persons.getFirst();
    var evidence = evidence(child, person);
    var candidates = List.of(person.candidate());
    var against = new ArrayList<>(evidence.contradicts());
    if (!evidence.householdAgrees()) {
      against.add("HOUSEHOLD_UNCONFIRMED");
    }
    person.urns().forEach(urn -> schoolGate(urn).ifPresent(against::add));
    if (!against.isEmpty()) {
      return new SchoolMatch.Unsure(candidates, List.of(), distinct(against));
    }
    var reasons = new ArrayList<>(List.of("NAME", "DATE_OF_BIRTH", "UNIQUE"));
    reasons.addAll(evidence.agrees());
    var recipients = person.urns().stream().map(Recipient::of).collect(Collectors.toSet());
    return new SchoolMatch.Found(recipients, candidates, List.of(), distinct(reasons));
  }

  private SchoolMatch notOnRoll(ChildCase child, LocalDate born, List<Person> toCome) {
    return toCome.isEmpty()
        ? new SchoolMatch.Unsure(sameBirthday(child, born), List.of(), List.of("NOT_ON_ROLL"))
        : new SchoolMatch.Unsure(candidates(toCome), List.of(), List.of("NOT_ON_ROLL_YET"));
  }

  private Optional<String> schoolGate(String urn) {
    var school = schools.find(urn);
    if (school.isEmpty()) {
      return Optional.of("SCHOOL_UNKNOWN");
    }
    if (school.get().status() != Status.OPEN && school.get().status() != Status.PROPOSED_TO_CLOSE) {
      return Optional.of("SCHOOL_NOT_OPEN");
    }
    return roll.fresh(school.get(), today()) ? Optional.empty() : Optional.of("ROLL_STALE");
  }

  /// The authority's officer is told, unless a roll or the report itself says otherwise.
  private SchoolMatch homeEducated(ChildCase child, List<Person> persons) {
    var onRoll = persons.stream().anyMatch(p -> evidence(child, p).householdAgrees());
    var stated = child.child().schools();
    if (onRoll || (stated != null && !stated.isEmpty())) {
      return new SchoolMatch.Unsure(
          candidates(persons), List.of(), List.of("HOME_EDUCATED_BUT_AT_SCHOOL"));
    }
    var laCode = child.child().laCode();
    if (laCode == null || !laCode.matches("\\d{3}") || !schools.known("LA:" + laCode)) {
      return unsure("AUTHORITY_UNKNOWN");
    }
    return new SchoolMatch.Found(
        Set.of(new Recipient.LocalAuthority(laCode)),
        List.of(),
        List.of(),
        List.of("HOME_EDUCATED"));
  }

  private static List<Candidate> candidates(List<Person> persons) {
    return persons.stream().limit(SHOWN).map(Person::candidate).toList();
  }

  private List<Candidate> sameBirthday(ChildCase child, LocalDate born) {
    return roll.sameFamilyAndBirthday(child.child().familyName(), born).stream()
        .collect(Collectors.groupingBy(entry -> Folded.of(entry.givenNames())))
        .values()
        .stream()
        .flatMap((List<RollMessage> namesakes) -> Person.among(namesakes, today()).stream())
        .limit(SHOWN)
        .map(Person::candidate)
        .toList();
  }

  private Evidence evidence(ChildCase child, Person person) {
    var confidential = Boolean.TRUE.equals(child.incident().confidentialAddress());
    return Evidence.of(child.child(), confidential, person, schools);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingMorning.ZONE).toLocalDate();
  }

  private static SchoolMatch unsure(String reason) {
    return new SchoolMatch.Unsure(List.of(), List.of(), List.of(reason));
  }

  private static List<String> distinct(List<String> codes) {
    return codes.stream().distinct().toList();
  }
}
