package org.encompass.portal.calendar;

import java.time.Duration;
import org.encompass.portal.imports.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every minute for addresses that are due, for as long as the portal runs. Several instances
/// share the work.
@Component
class RefreshingLoop implements SmartLifecycle {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;

  private final Refreshing refreshing;
  private final CalendarSettings settings;
  private final Rounds rounds;

  RefreshingLoop(Refreshing refreshing, CalendarSettings settings) {
    this.refreshing = refreshing;
    this.settings = settings;
    rounds = new Rounds("calendar-feeds", EVERY, this::round);
  }

  @Override
  public void start() {
    if (settings.feeds()) {
      rounds.start();
    }
  }

  private void round() {
    for (int looked = 0; looked < AT_ONCE && refreshing.one(); looked++) {}
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.areRunning();
  }
}
