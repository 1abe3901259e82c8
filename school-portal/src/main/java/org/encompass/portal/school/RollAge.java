package org.encompass.portal.school;

import java.time.Clock;
import java.time.LocalDate;
import org.encompass.portal.domain.Times;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Whether rolls are fresh today.
@Component
@EnableConfigurationProperties(RollFreshness.class)
public class RollAge {
  private final RollFreshness settings;
  private final Clock clock;

  RollAge(RollFreshness settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Whether matching does not trust a roll of this day any more.
  public boolean isOld(LocalDate asOf) {
    return asOf.isBefore(oldest());
  }

  /// The oldest day of which a fresh roll may speak.
  public LocalDate oldest() {
    return settings.oldest(LocalDate.ofInstant(clock.instant(), Times.LONDON));
  }
}
