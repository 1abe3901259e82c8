package org.encompass.portal.imports;

/// What stands has changed since the file was looked at, so that it would do more of what is
/// doubtful than was confirmed. Thrown where nothing was changed yet, or all of it is undone.
public final class Doubted extends RuntimeException {
  private final transient Checked.Ready again;

  /// @param again what is to be confirmed instead
  public Doubted(Checked.Ready again) {
    super("more is doubtful than was confirmed");
    this.again = again;
  }

  /// What it would do by now, and what does it.
  public Checked.Ready again() {
    return again;
  }
}
