package org.encompass.local.night;

import java.time.Instant;
import java.util.Map;

/// The truth about one child, known because it was made up.
///
/// @param recipients the schools (or the authority) that must learn of it, and by when; nobody else
///     may
public record Expectation(ChildId child, Fate fate, Map<String, Instant> recipients) {}
