package org.encompass.portal.dashboard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;

/// Which children are asked about.
///
/// @param remit of who asks: incidents of its forces, and children whose school or authority is
///     within it
/// @param from the first morning; null = as far back as there is something
/// @param to the last one
/// @param only by dimension the one key that is wanted
public record Selection(
    Remit remit, @Nullable LocalDate from, @Nullable LocalDate to, Map<Dimension, String> only) {

  public Selection {
    only = Map.copyOf(only);
  }

  /// Everything a remit covers.
  public static Selection of(Remit remit) {
    return new Selection(remit, null, null, Map.of());
  }

  /// The same of these mornings.
  public Selection between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Selection(remit, first, last, only);
  }

  /// The same of one key.
  public Selection with(Dimension dimension, String key) {
    var more = new EnumMap<Dimension, String>(Dimension.class);
    more.putAll(only);
    more.put(dimension, key);
    return new Selection(remit, from, to, more);
  }
}
