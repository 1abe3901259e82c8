package org.encompass.schemas.wire;

import org.encompass.schemas.ProblemCode;

/// What opening a sealed value gave.
public sealed interface Unsealed {
  /// The seal was whole.
  record Opened(byte[] json, String kid) implements Unsealed {}

  /// The value cannot be opened here.
  record Refused(ProblemCode reason) implements Unsealed {}
}
