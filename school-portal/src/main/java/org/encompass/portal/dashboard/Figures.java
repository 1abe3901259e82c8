package org.encompass.portal.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;

/// Numbers, added up from what has been counted.
public interface Figures {
  /// All of the selection in one tally. Places are counted instead of children where the selection
  /// is of one school.
  Tally total(Selection selection);

  /// The same of those only whom somebody still has to see to.
  Tally unfinished(Selection selection);

  /// A tally for each key of each dimension, in the order of the keys; no key = nobody knows.
  Map<Dimension, List<Keyed>> by(Selection selection, Set<Dimension> dimensions);

  /// How long before its deadline each notification was settled, the same ones together.
  List<Settled> settled(Selection selection);

  /// The children who make up a number, the newest morning first.
  List<Listed> list(Selection selection, What what, int skip, int atMost);

  /// All of them, one after the other and in the same order, as long as the caller's transaction
  /// lasts; none is kept in memory.
  void each(Selection selection, What what, Consumer<Listed> reader);

  /// The first morning on which there is a child; empty = there is none.
  Optional<LocalDate> firstMorning(Selection selection);

  /// What local authorities are called, by code.
  Map<String, String> authorityNames(Collection<String> codes);

  /// The tally of one key.
  record Keyed(@Nullable String key, Tally tally) {}

  /// One child, or one child at one school, as a list shows it: ids, codes and times.
  ///
  /// @param school its name, where it is known
  record Listed(
      String force,
      String reference,
      @Nullable String childRef,
      LocalDate morning,
      @Nullable String urn,
      @Nullable String school,
      @Nullable String authority,
      State state,
      @Nullable String reason,
      @Nullable Route route,
      @Nullable Instant deadline,
      @Nullable Instant settledAt,
      @Nullable Integer spare,
      boolean late) {}
}
