package org.encompass.notifier.reference;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How far the portal's schools and rolls may be relied on.
///
/// @param rollMaxAge how old a school's roll may be before its pupils go to a person
/// @param readyWait how long routing waits, after a start, for the projections to catch up
@ConfigurationProperties("encompass.matching")
public record ReferenceSettings(
    @DefaultValue("35d") Duration rollMaxAge, @DefaultValue("2m") Duration readyWait) {}
