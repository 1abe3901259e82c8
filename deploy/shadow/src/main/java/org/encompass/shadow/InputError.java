package org.encompass.shadow;

/// Something in what was asked for or handed in: a sentence for the person at the keyboard. Says
/// where and what is expected, never what stands there, which may be about a child.
public final class InputError extends RuntimeException {
  public InputError(String message) {
    super(message);
  }

  public InputError(String message, Throwable cause) {
    super(message, cause);
  }
}
