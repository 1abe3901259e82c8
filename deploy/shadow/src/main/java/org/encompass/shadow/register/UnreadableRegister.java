package org.encompass.shadow.register;

/// A register file cannot be used; the message says where and why.
public final class UnreadableRegister extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRegister(String message) {
    super(message);
  }
}
