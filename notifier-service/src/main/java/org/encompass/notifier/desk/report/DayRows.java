package org.encompass.notifier.desk.report;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.metrics.ForceScope;

/// What had its deadline when.
public interface DayRows {
  /// All in scope with a deadline from the one moment on and before the other. A child that was
  /// decided about counts at its school only.
  List<DayRow> due(Instant from, Instant before, ForceScope scope);
}
