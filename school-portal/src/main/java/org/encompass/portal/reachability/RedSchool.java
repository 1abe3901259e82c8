package org.encompass.portal.reachability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A school on an afternoon's list.
///
/// @param since the first of the lists without a break that have it
public record RedSchool(
    String urn,
    String name,
    @Nullable String town,
    @Nullable String laName,
    @Nullable String force,
    LocalDate since,
    Reach reach) {}
