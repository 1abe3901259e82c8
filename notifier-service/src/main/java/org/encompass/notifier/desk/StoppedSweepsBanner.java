package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.metrics.ForceScope;
import org.encompass.notifier.scheduling.SweepRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Sweeps that do not come through at this node: nothing is due any more where nobody looks.
@Component
@Order(10)
class StoppedSweepsBanner implements BannerSource {
  private final SweepRunner sweeps;

  StoppedSweepsBanner(SweepRunner sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public List<Banner> banners(ForceScope scope, Instant now) {
    var stopped = sweeps.stopped();
    return stopped.isEmpty()
        ? List.of()
        : List.of(
            Banner.forAll(
                "stopped",
                "Not running at this node: "
                    + String.join(", ", stopped)
                    + ". Tell the operators now."));
  }
}
