package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.encompass.notifier.breaches.Breach;
import org.encompass.notifier.breaches.Breaches;
import org.encompass.notifier.metrics.ForceScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Somebody opened what was taken back, and nobody has decided yet whether that is reported.
@Component
@Order(50)
class BreachBanner implements BannerSource {
  private final Breaches breaches;

  BreachBanner(Breaches breaches) {
    this.breaches = breaches;
  }

  @Override
  public List<Banner> banners(ForceScope scope, Instant now) {
    var open = breaches.undecided().stream().filter(breach -> covers(scope, breach)).toList();
    return open.stream()
        .map(Breach::reportBy)
        .min(Comparator.naturalOrder())
        .map(first -> List.of(banner(open.size(), first, now)))
        .orElse(List.of());
  }

  private static Banner banner(int breaches, Instant first, Instant now) {
    var sentence =
        (breaches == 1
                ? "A notification that was taken back had been opened."
                : breaches + " notifications that were taken back had been opened.")
            + " A supervisor decides by "
            + Words.time(first)
            + " whether the Information Commissioner is told: "
            + Words.hoursLeft(first, now)
            + ".";
    return new Banner(
        "breaches",
        sentence,
        DeskTask.BREACHES,
        new Banner.Link("See who opened it", "/desk/breaches", DeskTask.BREACHES));
  }

  private static boolean covers(ForceScope scope, Breach breach) {
    var duty = breach.dutyForce();
    return scope.covers(breach.force()) || (duty != null && scope.covers(duty));
  }
}
