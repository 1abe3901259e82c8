package org.encompass.portal.roll;

import java.time.LocalDate;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.roll.RollRows.Published;
import org.encompass.portal.roll.RollRows.Pupil;
import org.encompass.portal.roll.file.RollFile.Read;
import org.encompass.portal.school.KeyedHash;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/// An entry on its way.
///
/// @param lastDay of the pupil on this roll, if it is known
@PersonalData
record RollRow(int line, Pupil pupil, Published state, @Nullable LocalDate lastDay, byte[] entry) {

  static RollRow of(Read read, KeyedHash hash) {
    var entry = read.entry();
    return new RollRow(
        read.line(),
        new Pupil(new SchoolKey(entry.urn()), entry.pupilId()),
        new Published(entry.revision(), hash.of(read.content())),
        entry.to(),
        WireWriter.write(entry));
  }

  String urn() {
    return pupil.school().value();
  }

  @Override
  public String toString() {
    return "RollRow[line " + line + "]";
  }
}
