package org.encompass.portal.reachability;

import java.time.Instant;
import java.time.LocalDate;

/// An afternoon's look at every open school, in numbers.
///
/// @param openSchools how many were looked at, authorities included
/// @param redSchools how many of them two people could not be told at
/// @param watchedSchools how many of these take part
/// @param newSchools how many of these could be told on the list before, on which they were
///     looked at, too
public record RedList(
    LocalDate day,
    Instant takenAt,
    int openSchools,
    int redSchools,
    int watchedSchools,
    int newSchools) {}
