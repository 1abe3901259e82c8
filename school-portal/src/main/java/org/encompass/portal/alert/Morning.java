package org.encompass.portal.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.portal.access.Admission;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What a key adult finds in the morning.
///
/// @param open to be read or answered now, unread first, then by deadline
/// @param done answered, and still here to look up, latest first
/// @param withdrawn how many were withdrawn today
/// @param untrainedAt schools where the reader reads only because nobody else can
/// @param inGrace places where the training has ended, and reading soon ends too
/// @param refused places where the reader may not read
public record Morning(
    List<Entry> open,
    List<Entry> done,
    List<Instant> withdrawn,
    List<String> untrainedAt,
    List<Place> inGrace,
    List<Admission> refused) {

  /// One alert of the list. What it says, the name included, is shown only to those who opened it.
  ///
  /// @param childName once this reader has seen the alert
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
      boolean broughtBack,
      @Nullable String childName,
      List<String> othersRead,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {
    @Override
    public String toString() {
      return "Entry[" + id + "]";
    }
  }

  /// Where an alert stands for this reader; in the order of the list.
  public enum Status {
    UNREAD,
    CHANGED,
    READ,
    ANSWERED
  }
}
