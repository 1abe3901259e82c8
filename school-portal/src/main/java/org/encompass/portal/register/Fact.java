package org.encompass.portal.register;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A thing that the register says of a school, called as the register calls it.
enum Fact {
  NAME("EstablishmentName", SchoolFacts::name),
  STATUS("EstablishmentStatus", facts -> facts.status().name()),
  SUCCESSORS("Successor", facts -> String.join(" ", facts.successors())),
  AUTHORITY("LA", facts -> words(facts.laCode(), facts.laName())),
  FORCE("PFA", SchoolFacts::force),
  TYPE("TypeOfEstablishment", SchoolFacts::type),
  PHASE("PhaseOfEducation", SchoolFacts::phase),
  AGES("StatutoryLowAge, StatutoryHighAge", facts -> words(facts.lowAge(), facts.highAge())),
  TOWN("Town", SchoolFacts::town),
  POSTCODE("Postcode", SchoolFacts::postcode),
  TELEPHONE("TelephoneNum", SchoolFacts::telephone);

  private final String called;
  private final Function<SchoolFacts, @Nullable String> value;

  Fact(String called, Function<SchoolFacts, @Nullable String> value) {
    this.called = called;
    this.value = value;
  }

  /// As the register calls it.
  String called() {
    return called;
  }

  /// For people to read; empty = nothing is said.
  String in(SchoolFacts facts) {
    return Objects.requireNonNullElse(value.apply(facts), "");
  }

  private static String words(@Nullable Object... parts) {
    return Stream.of(parts).filter(Objects::nonNull).map(String::valueOf).collect(joining(" "));
  }
}
