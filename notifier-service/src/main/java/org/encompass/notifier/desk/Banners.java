package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.metrics.ForceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// All trouble that stands on top of somebody's board.
@Component
class Banners {
  private static final Logger log = LoggerFactory.getLogger(Banners.class);

  private final List<BannerSource> sources;

  Banners(List<BannerSource> sources) {
    this.sources = sources;
  }

  List<Banner> seenBy(DeskUser user, Instant now) {
    return sources.stream()
        .flatMap(source -> banners(source, user.scope(), now).stream())
        .filter(banner -> user.role().tasks().contains(banner.seenBy()))
        .map(banner -> banner.as(user))
        .toList();
  }

  /// One that cannot be looked up must not take the board with it.
  private static List<Banner> banners(BannerSource source, ForceScope scope, Instant now) {
    try {
      return source.banners(scope, now);
    } catch (RuntimeException fault) {
      var what = source.getClass().getSimpleName();
      log.error("{} could not be looked up: {}", what, fault.getClass().getName());
      return List.of(
          Banner.forAll(
              "unknown-" + what,
              "Whether there is other trouble cannot be looked up. Tell the operators now."));
    }
  }
}
