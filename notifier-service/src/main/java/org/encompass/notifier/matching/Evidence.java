package org.encompass.notifier.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Postcode;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// What speaks for and against a person of the right name and birthday being the child: codes only.
record Evidence(List<String> agrees, List<String> contradicts) {
  static final String POSTCODE = "POSTCODE";
  static final String STATED_SCHOOL = "STATED_SCHOOL";
  static final String POSTCODE_DIFFERS = "POSTCODE_DIFFERS";
  static final String STATED_SCHOOL_DIFFERS = "STATED_SCHOOL_DIFFERS";
  static final String SEX_DIFFERS = "SEX_DIFFERS";
  static final String UPN_DIFFERS = "UPN_DIFFERS";
  static final String NOT_IN_EDUCATION = "NOT_IN_EDUCATION";

  /// Numbers that police systems use where there is no school.
  private static final Set<String> PSEUDO_URNS = Set.of("888888", "999999");

  /// Whether the household leg stands: the postcode or a stated school.
  boolean householdAgrees() {
    return agrees.contains(POSTCODE) || agrees.contains(STATED_SCHOOL);
  }

  /// Weighs one person. A confidential address says nothing against anybody: the family may have
  /// fled from the address that the school knows.
  static Evidence of(
      IncidentMessage.Child child, boolean confidentialAddress, Person person, Schools schools) {
    var agrees = new ArrayList<String>();
    var contradicts = new ArrayList<String>();
    statedSchools(child.schools(), person, schools, agrees, contradicts);
    postcode(child, confidentialAddress, person, agrees, contradicts);
    var sexes =
        person.entries().stream()
            .map(RollMessage::sex)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (child.sex() != null && !sexes.isEmpty() && !sexes.equals(Set.of(child.sex()))) {
      contradicts.add(SEX_DIFFERS);
    }
    var upns = person.upns();
    if (child.upn() != null && !upns.isEmpty()) {
      if (upns.contains(child.upn())) {
        agrees.add("UPN");
      } else {
        contradicts.add(UPN_DIFFERS);
      }
    }
    if (child.educationStatus() == EducationStatus.NOT_IN_EDUCATION) {
      contradicts.add(NOT_IN_EDUCATION);
    }
    return new Evidence(List.copyOf(agrees), List.copyOf(contradicts));
  }

  private static void postcode(
      IncidentMessage.Child child,
      boolean confidentialAddress,
      Person person,
      List<String> agrees,
      List<String> contradicts) {
    var said = Postcode.read(child.postcode());
    var known = person.postcodes();
    if (said.isEmpty() || known.isEmpty()) {
      return;
    }
    if (known.contains(said.get())) {
      agrees.add(POSTCODE);
    } else if (!confidentialAddress && !agrees.contains(STATED_SCHOOL)) {
      contradicts.add(POSTCODE_DIFFERS);
    }
  }

  private static void statedSchools(
      @Nullable List<StatedSchool> stated,
      Person person,
      Schools schools,
      List<String> agrees,
      List<String> contradicts) {
    if (stated == null) {
      return;
    }
    for (var school : stated) {
      var fitting = fitting(school, schools);
      if (fitting.size() == 1 && person.urns().containsAll(fitting)) {
        agrees.add(STATED_SCHOOL);
      } else if (!fitting.isEmpty() && fitting.stream().noneMatch(person.urns()::contains)) {
        contradicts.add(STATED_SCHOOL_DIFFERS);
      }
    }
  }

  /// The schools that a statement fits: one by number (or what became of it), all open ones of the
  /// name. None where the name is not in the register: police seldom write it as the register does.
  private static Set<String> fitting(StatedSchool stated, Schools schools) {
    var urn = stated.urn();
    if (urn != null) {
      return PSEUDO_URNS.contains(urn) ? Set.of() : byNumber(urn, schools);
    }
    var name = stated.name();
    return name == null
        ? Set.of()
        : schools.named(name, stated.town()).stream()
            .filter(school -> school.status() != Status.CLOSED)
            .map(SchoolMessage::urn)
            .collect(Collectors.toSet());
  }

  private static Set<String> byNumber(String urn, Schools schools) {
    return schools
        .find(urn)
        .filter(school -> school.status() == Status.CLOSED)
        .map(SchoolMessage::successorUrns)
        .filter(successors -> !successors.isEmpty())
        .map(Set::copyOf)
        .orElse(Set.of(urn));
  }
}
