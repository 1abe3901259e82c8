package org.encompass.portal.roll.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How the rows of a file are to be understood.
///
/// @param school of all of them; null = each row says its own
/// @param today for what must not lie ahead
/// @param revision of rows that do not say one
/// @param leaveOut whether a detail that cannot be read is left out, and said as advice, where
///     it need not be there
public record RowTerms(@Nullable String school, LocalDate today, long revision, boolean leaveOut) {}
