package org.encompass.portal.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage.Away;
import org.jspecify.annotations.Nullable;

/// A school's entry as one of its people sees it.
///
/// @param arriveBy "08:45"
public record SchoolPage(
    SchoolKey school,
    String name,
    Language language,
    Rights rights,
    String arriveBy,
    Closed closed,
    Readiness readiness,
    List<Colleague> people,
    List<Expected> expected,
    List<Line> changes) {

  /// Whether the school says that it is closed today.
  public enum Closed {
    NO,
    /// Said today; can be taken back.
    SAID_TODAY,
    /// By an entry that reaches further than today; administrators keep those.
    LONGER
  }

  /// The person with this id.
  public Optional<Colleague> person(String contactId) {
    return people.stream().filter(one -> one.contactId().equals(contactId)).findFirst();
  }

  /// A person on the list.
  ///
  /// @param trained on this day
  /// @param awayNow on this day
  /// @param verifiedOn when a test notification was last confirmed
  /// @param setUp whether the person has signed in since they are on this list
  /// @param onlyRenewable whether all that the reader may say of this person is a later training
  @PersonalData
  public record Colleague(
      String contactId,
      String name,
      Role role,
      String email,
      @Nullable String telephone,
      @Nullable LocalDate trainedUntil,
      boolean trained,
      List<Away> away,
      boolean awayNow,
      @Nullable LocalDate verifiedOn,
      boolean setUp,
      boolean me,
      boolean onlyRenewable) {
    /// A mark of what can be changed of the person.
    public String mark() {
      return new Described(name, role, telephone, trainedUntil).mark();
    }

    @Override
    public String toString() {
      return "Colleague[" + contactId + "]";
    }
  }

  /// Somebody who waits to be confirmed with this id.
  public Optional<Expected> expected(String contactId) {
    return expected.stream().filter(one -> one.contactId().equals(contactId)).findFirst();
  }

  /// Somebody who is on the list once a second person has confirmed them.
  ///
  /// @param invitedBy empty for somebody who has left the list
  /// @param mine whether the reader invited them, and cannot confirm
  @PersonalData
  public record Expected(
      String contactId,
      String name,
      Role role,
      String email,
      @Nullable String telephone,
      @Nullable LocalDate trainedUntil,
      String invitedBy,
      boolean mine) {
    @Override
    public String toString() {
      return "Expected[" + contactId + "]";
    }
  }

  /// A line of what changed lately.
  ///
  /// @param by empty for somebody who has left the list
  /// @param about null where it is about nobody, empty for somebody who has left
  @PersonalData
  public record Line(Instant at, String by, Changes.Kind kind, @Nullable String about) {
    @Override
    public String toString() {
      return "Line[" + kind + "]";
    }
  }
}
