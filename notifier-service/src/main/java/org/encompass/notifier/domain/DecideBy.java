package org.encompass.notifier.domain;

import org.jspecify.annotations.Nullable;

/// By when a person must have decided about somebody whose school is not known yet.
///
/// @param deadline by the calendar of the authority, else the national one
/// @param authority the key of the local authority that was asked ("LA:860"); null where nobody
///     knows it
/// @param revision of the authority's entry that was looked at; 0 if there was none
public record DecideBy(Deadline deadline, @Nullable String authority, long revision) {}
