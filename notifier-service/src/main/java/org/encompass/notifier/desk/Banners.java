package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// All trouble that stands on top of somebody's board.
@Component
class Banners {
  private final List<BannerSource> sources;

  Banners(List<BannerSource> sources) {
    this.sources = sources;
  }

  List<Banner> seenBy(DeskUser user, Instant now) {
    return sources.stream()
        .flatMap(source -> source.banners(user.scope(), now).stream())
        .filter(banner -> user.role().tasks().contains(banner.seenBy()))
        .map(banner -> banner.as(user))
        .toList();
  }
}
