package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.metrics.ForceScope;

/// Somebody who knows of one kind of trouble. Every bean of this type is asked whenever the board
/// is drawn, so it must answer quickly. Public for this module's own sub-packages.
public interface BannerSource {
  /// What is wrong now with the forces in scope, worst first.
  List<Banner> banners(ForceScope scope, Instant now);
}
