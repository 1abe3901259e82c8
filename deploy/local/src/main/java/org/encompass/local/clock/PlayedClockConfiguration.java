package org.encompass.local.clock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Gives a service the launcher's time as its domain clock. The wall clock stays the system's.
@AutoConfiguration
@ConditionalOnProperty(PlayedClock.FILE)
public class PlayedClockConfiguration {
  @Bean
  @Primary
  Clock playedClock() throws IOException {
    return PlayedClock.of(Path.of(System.getProperty(PlayedClock.FILE)));
  }
}
