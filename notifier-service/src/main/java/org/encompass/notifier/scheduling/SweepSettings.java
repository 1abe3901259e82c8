package org.encompass.notifier.scheduling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the sweeps are woken. Public for this module's own sub-packages.
///
/// @param urgentEvery those that people wait for: routing, delivery
/// @param otherEvery all others
/// @param secondHeartbeatAfter a sweep that Quartz has not woken for so long is run all the same
@ConfigurationProperties("encompass.scheduling")
public record SweepSettings(
    @DefaultValue("1s") Duration urgentEvery,
    @DefaultValue("5s") Duration otherEvery,
    @DefaultValue("30s") Duration secondHeartbeatAfter) {}
