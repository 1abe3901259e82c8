package org.encompass.portal.register;

import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.school.Revising.Revision;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// One entry that is to change.
///
/// @param standing as it stood when the file was looked at; null = a new one
/// @param facts as they would be by now
/// @param says what is said, over whatever stands when it is put into force
record Step(String urn, @Nullable Standing standing, SchoolFacts facts, Says says) {
  /// What a file says of a school, whatever stands.
  interface Says {
    SchoolFacts over(@Nullable SchoolFacts standing);
  }

  static Step of(String urn, @Nullable Standing standing, Says says) {
    return new Step(urn, standing, says.over(standing == null ? null : standing.facts()), says);
  }

  /// Whether nothing would change.
  boolean isNothing() {
    return standing != null && standing.facts().equals(facts);
  }

  boolean inUse() {
    return standing != null && standing.inUse();
  }

  boolean closes() {
    return standing != null
        && standing.facts().status() != Status.CLOSED
        && facts.status() == Status.CLOSED;
  }

  boolean reopens() {
    return standing != null
        && standing.facts().status() == Status.CLOSED
        && facts.status() != Status.CLOSED;
  }

  /// Whether another force than before would be asked for.
  boolean movesForce() {
    var before = standing == null ? null : standing.facts().force();
    return before != null && !before.equals(facts.force());
  }

  boolean isAuthority() {
    return urn.startsWith("LA:");
  }

  /// Whether both what stands and what is said belong to a remit, so that nobody pulls schools
  /// of others over.
  boolean isWithin(Remit remit) {
    return (standing == null || standing.isWithin(remit))
        && remit.covers(facts.force(), facts.laCode());
  }

  /// The same for whatever stands later.
  Revision within(Remit remit) {
    return revision(urn, says, remit);
  }

  // Of the step itself nothing is held on to: what stood is of no use by then.
  private static Revision revision(String urn, Says says, Remit remit) {
    return known ->
        known == null || remit.covers(known.force(), known.laCode())
            ? Optional.of(said(urn, says, known))
            : Optional.empty();
  }

  private static SchoolMessage said(String urn, Says says, @Nullable SchoolMessage known) {
    return known == null ? says.over(null).entry(urn) : says.over(SchoolFacts.of(known)).in(known);
  }
}
