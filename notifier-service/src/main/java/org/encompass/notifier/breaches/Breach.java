package org.encompass.notifier.breaches;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A notification that was taken back although somebody had opened it: their eyes cannot be taken
/// back.
///
/// @param recipient urn or LA:code, whose people opened it
/// @param takenBackFor the reason of the withdrawal: WITHDRAWN, REMOVED, REROUTED, RETURNED ...
/// @param awareAt from when it was known: both that it was taken back and that it was opened
/// @param reportBy until when the Information Commissioner is to be told, unless it need not be
/// @param ruling what was decided; null while nobody has
public record Breach(
    UUID notificationId,
    UUID childId,
    String recipient,
    String force,
    @Nullable String dutyForce,
    String reference,
    String takenBackFor,
    Instant awareAt,
    Instant reportBy,
    @Nullable Ruling ruling) {
  /// UK GDPR article 33(1): to the Commissioner "not later than 72 hours after having become aware
  /// of it". The hours of a weekend count.
  public static final Duration TO_REPORT = Duration.ofHours(72);

  /// Which of the two it is.
  public enum Answer {
    /// The Commissioner was told.
    REPORTED,
    /// It is "unlikely to result in a risk to the rights and freedoms of natural persons".
    NOT_REPORTABLE
  }

  /// A supervisor's decision.
  ///
  /// @param by "desk account <id>"
  /// @param reason as it was typed; kept sealed
  @PersonalData
  public record Ruling(Answer answer, Instant at, String by, String reason) {
    @Override
    public String toString() {
      return "Ruling[" + answer + " at " + at + " withheld]";
    }
  }

  /// Whether somebody still has to decide about it.
  public boolean open() {
    return ruling == null;
  }
}
