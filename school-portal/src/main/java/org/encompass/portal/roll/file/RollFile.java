package org.encompass.portal.roll.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.WireWriter;

/// A file of rolls, whatever its form; may be read as often as needed.
public interface RollFile {
  /// Reads all pupils; one that cannot be understood becomes a finding and is left out.
  ///
  /// @param progress in bytes
  /// @return false if the reading had to end before the file did; findings say why
  boolean read(Findings findings, Findings advice, Progress progress, Consumer<Read> work);

  /// Whether it names pupils who move between schools, who should be known already.
  default boolean isTransfer() {
    return false;
  }

  /// The columns that something is taken from, where a file has columns.
  default Map<Field, String> takenFrom() {
    return Map.of();
  }

  /// Its other columns.
  default List<String> leftOut() {
    return List.of();
  }

  /// A pupil that was understood.
  ///
  /// @param fromSaid whether the file says since when; otherwise it is a guess
  @PersonalData
  record Read(int line, RollMessage entry, boolean fromSaid) {
    /// What the file says of the pupil. Counting the revision on without another change is not
    /// news, nor is a guess that another September changes.
    public byte[] content() {
      return WireWriter.write(
          new RollMessage(
              entry.urn(),
              entry.pupilId(),
              0,
              entry.upn(),
              entry.givenNames(),
              entry.familyName(),
              entry.preferredGivenName(),
              entry.preferredFamilyName(),
              entry.formerFamilyNames(),
              entry.dateOfBirth(),
              entry.sex(),
              entry.postcode(),
              entry.addressLine(),
              entry.telephone(),
              entry.enrolment(),
              entry.yearGroup(),
              fromSaid ? entry.from() : LocalDate.EPOCH,
              entry.to()));
    }

    @Override
    public String toString() {
      return "Read[line " + line + "]";
    }
  }
}
