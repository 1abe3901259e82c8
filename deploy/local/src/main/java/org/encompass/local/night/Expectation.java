package org.encompass.local.night;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// The truth about one child, known because it was made up.
///
/// @param recipients the schools (or the authority) that must learn of it, and by when; nobody
///     else may
/// @param gaveBack schools whose roll still has the child although it left: they may be told,
///     say so, and must be told no more
public record Expectation(
    ChildId child, Fate fate, Map<String, Instant> recipients, Set<String> gaveBack) {}
