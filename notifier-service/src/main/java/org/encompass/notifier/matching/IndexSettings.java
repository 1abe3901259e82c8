package org.encompass.notifier.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the roll in memory is kept up to date.
///
/// @param maxLag how long the roll in memory may be behind the rolls topic before its children go
///     to a person
/// @param rebuildAfter changed entries after which it is built anew in the background
@ConfigurationProperties("encompass.matching.index")
record IndexSettings(
    @DefaultValue("2m") Duration maxLag, @DefaultValue("50000") int rebuildAfter) {}
