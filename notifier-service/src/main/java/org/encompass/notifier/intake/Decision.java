package org.encompass.notifier.intake;

import java.util.List;
import java.util.UUID;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.Reading.Glimpse;
import org.jspecify.annotations.Nullable;

/// What becomes of a record.
public sealed interface Decision {
  /// It is the incident's latest version now.
  record Accepted(UUID incidentId, Inspected.Readable record) implements Decision {}

  /// It brings nothing new; a code says why if it is no plain repetition.
  record Duplicate(Inspected.Readable record, @Nullable ProblemCode why) implements Decision {}

  /// It is put aside whole.
  record Refused(Inspected record, List<Problem> problems, Glimpse glimpse) implements Decision {}

  /// The topic brought it again after we had answered it; nothing is to be done.
  record Answered(Inspected record) implements Decision {}
}
