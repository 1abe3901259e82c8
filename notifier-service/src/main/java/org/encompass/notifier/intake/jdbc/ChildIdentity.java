package org.encompass.notifier.intake.jdbc;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.schemas.IncidentMessage.Child;

/// What a matcher looks at, as one text: while it stays the same, so do the child's schools.
class ChildIdentity {
  private static final String BETWEEN = "\u001f";

  static String of(Child child) {
    var schools = child.schools();
    return Stream.concat(
            Stream.of(
                child.givenNames(),
                child.familyName(),
                child.knownAs(),
                child.dateOfBirth(),
                child.approximateAge(),
                child.sex(),
                child.laCode(),
                child.postcode(),
                child.addressLine(),
                child.telephone(),
                child.upn(),
                child.educationStatus()),
            schools == null
                ? Stream.of()
                : schools.stream().map(s -> s.urn() + BETWEEN + s.name() + BETWEEN + s.town()))
        .map(String::valueOf)
        .collect(Collectors.joining(BETWEEN));
  }

  private ChildIdentity() {}
}
