package org.encompass.portal.alert;

import java.util.List;
import java.util.UUID;

/// Looks and attempts as those are told who watch, the newest first, as many as asked for
/// after some. Everything here runs within a {@link org.encompass.portal.access.SchoolScope}.
public interface OverseenLooks {
  /// Looks at the alerts that are watched.
  List<Look> looks(Watch watch, int skip, int atMost);

  /// Looks at one alert.
  List<Look> looks(UUID alert, int skip, int atMost);

  /// Attempts at the alerts that are watched.
  List<Attempt> attempts(Watch watch, int skip, int atMost);

  /// Attempts at one alert.
  List<Attempt> attempts(UUID alert, int skip, int atMost);
}
