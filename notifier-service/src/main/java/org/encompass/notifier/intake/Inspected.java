package org.encompass.notifier.intake;

import java.util.List;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.Problem;
import org.encompass.schemas.wire.Reading.Glimpse;

/// A record after reading.
public sealed interface Inspected {
  /// The record as it came.
  Incoming record();

  /// The hash of the record's bytes, to know it again when the topic brings it twice.
  ContentHash asItCame();

  /// It keeps the contract.
  ///
  /// @param content the hash of what it says, whatever its layout or seal
  @PersonalData
  record Readable(
      Incoming record,
      ContentHash asItCame,
      IncidentMessage incident,
      ContentHash content,
      List<Problem> advice)
      implements Inspected {
    IncidentKey key() {
      return IncidentKey.of(incident);
    }

    @Override
    public String toString() {
      return "Readable[" + record.position() + " withheld]";
    }
  }

  /// It breaks the contract.
  record Unreadable(Incoming record, ContentHash asItCame, List<Problem> problems, Glimpse glimpse)
      implements Inspected {}
}
