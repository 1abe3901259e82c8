package org.encompass.schemas.wire;

import java.util.List;
import java.util.UUID;
import org.encompass.schemas.Problem;
import org.jspecify.annotations.Nullable;

/// What reading a value gave: a message, or what is wrong with it.
public sealed interface Reading<T> {
  /// A value that keeps its contract.
  ///
  /// @param advice what could be better (VOICE_MISSING); never a reason to refuse
  /// @param unknownFields how many fields no schema names; ignored, counted
  /// @param canonical the JSON text with keys sorted and no white space: equal contents give equal
  ///     bytes, whatever their layout
  record Good<T>(T message, List<Problem> advice, int unknownFields, byte[] canonical)
      implements Reading<T> {}

  /// A value that breaks its contract.
  ///
  /// @param problems at least one; pointers and codes, never values
  /// @param glimpse what can be read all the same, so that the sender and the desk learn which
  ///     record it was
  record Bad<T>(List<Problem> problems, Glimpse glimpse) implements Reading<T> {}

  /// The identifiers that could be read in a refused value; each only if well formed.
  ///
  /// @param childRefs distinct, in order; empty if none can be read
  record Glimpse(
      @Nullable UUID eventId,
      @Nullable Integer version,
      @Nullable String force,
      @Nullable String reference,
      List<String> childRefs) {
    public static final Glimpse NOTHING = new Glimpse(null, null, null, null, List.of());
  }
}
