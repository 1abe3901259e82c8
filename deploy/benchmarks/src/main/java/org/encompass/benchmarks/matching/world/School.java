package org.encompass.benchmarks.matching.world;

import org.jspecify.annotations.Nullable;

/// A school that was made up; or, as somebody speaks of it, only its number, or only its name.
public record School(@Nullable String urn, @Nullable String name, @Nullable String town) {}
