package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// A school as a reviewer tells it from others.
///
/// @param open whether it may be chosen
/// @param insteadOf the closed school that this one follows, or empty
record SchoolChoice(
    String urn, String name, String where, String what, boolean open, String insteadOf) {
  static SchoolChoice of(SchoolMessage school, String insteadOf) {
    return new SchoolChoice(
        school.urn(),
        school.name(),
        joined(school.town(), school.laName()),
        joined(what(school), status(school)),
        school.status() != SchoolMessage.Status.CLOSED,
        insteadOf);
  }

  /// A number that the register does not know.
  static SchoolChoice unknown(String urn) {
    return new SchoolChoice(urn, "Not in the register", "", "", false, "");
  }

  /// As it stands beside a tick box.
  public String label() {
    return joined(name, where, what, insteadOf.isEmpty() ? null : "follows " + insteadOf)
        + " ("
        + urn
        + ")";
  }

  private static String what(SchoolMessage school) {
    var phase = school.phase();
    if (phase != null && !phase.isBlank() && !"Not applicable".equalsIgnoreCase(phase)) {
      return phase;
    }
    return school.lowAge() == null || school.highAge() == null
        ? ""
        : "ages " + school.lowAge() + " to " + school.highAge();
  }

  private static String status(SchoolMessage school) {
    return switch (school.status()) {
      case OPEN -> "open";
      case PROPOSED_TO_CLOSE -> "open, proposed to close";
      case PROPOSED_TO_OPEN -> "not open yet";
      case CLOSED -> "closed";
    };
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /// Those that may be chosen, each once.
  static List<SchoolChoice> offered(List<SchoolChoice> schools) {
    return schools.stream().filter(SchoolChoice::open).distinct().toList();
  }
}
