package org.encompass.portal.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.Admission;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What a key adult finds in the morning.
///
/// @param open to be read or answered now, unread first, then by deadline
/// @param done answered in the last days, latest first
/// @param withdrawn what the police took back in the last days
/// @param attempts colleagues who asked for what is hidden from them, for the one who must
/// know
/// @param untrained places where the reader reads only because nobody else can
/// @param inGrace places where the training has ended, and reading soon ends too
/// @param refused places where the reader may not read
/// @param oversees whether the reader may look up who looked
/// @param at when it was put together
public record Morning(
    List<Entry> open,
    List<Entry> done,
    List<Withdrawn> withdrawn,
    List<Tried> attempts,
    List<Place> untrained,
    List<Place> inGrace,
    List<Admission> refused,
    boolean oversees,
    Instant at) {

  /// One alert of the list.
  ///
  /// @param broughtBack the day on which it came back, while nobody has read it since
  /// @param nth which alert about this child in twelve months, if the police say so
  /// @param othersRead who else has read it, by name
  /// @param answeredBy who answered its newest content
  @PersonalData
  public record Entry(
      UUID id,
      String schoolName,
      Instant issuedAt,
      Instant deadline,
      TimeLeft timeLeft,
      Status status,
      @Nullable LocalDate broughtBack,
      String childName,
      @Nullable Integer nth,
      List<String> othersRead,
      @Nullable Given given,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {
    @Override
    public String toString() {
      return "Entry[" + id + "]";
    }
  }

  /// To whom an unanswered alert was handed over; no name for the reader.
  public record Given(boolean toReader, Optional<String> by, Optional<String> to) {}

  /// An alert that the police took back.
  ///
  /// @param read whether this reader had read it
  public record Withdrawn(UUID id, String schoolName, Instant issuedAt, Instant at, boolean read) {}

  /// A colleague asked for an alert that is hidden from them.
  public record Tried(Optional<String> colleague, String schoolName, Instant at) {}

  /// Where an alert stands for this reader; in the order of the list.
  public enum Status {
    UNREAD,
    CHANGED,
    READ,
    ANSWERED
  }
}
