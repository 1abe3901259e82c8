package org.encompass.notifier.desk.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Sealed copies of the call sheet outside the database.
///
/// @param directory where every node writes them; none are written without
/// @param publicKey JWK file with the public half of the duty's key; a private one is refused
/// @param from the hour of London from which they are written each day
/// @param until the hour until which they are: one after the latest that a school may ask for
/// @param every how long after one the next is written
/// @param keep after which they are deleted
@ConfigurationProperties("encompass.call-sheet")
public record CallSheetSettings(
    @Nullable Path directory,
    @Nullable Path publicKey,
    @DefaultValue("06:00") LocalTime from,
    @DefaultValue("10:00") LocalTime until,
    @DefaultValue("5m") Duration every,
    @DefaultValue("2d") Duration keep) {}
