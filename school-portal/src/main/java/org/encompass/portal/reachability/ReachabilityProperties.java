package org.encompass.portal.reachability;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How schools' reachability is watched.
///
/// @param at the hour, on London's clocks, from which on the day's red list is taken
/// @param askAgainAfter how long somebody who was sent a test notification is left in peace
/// @param testsPerMinute how many test notifications of one round leave in a minute
@ConfigurationProperties("encompass.reachability")
public record ReachabilityProperties(
    @DefaultValue("15:00") LocalTime at,
    @DefaultValue("20h") Duration askAgainAfter,
    @DefaultValue("300") int testsPerMinute) {}
