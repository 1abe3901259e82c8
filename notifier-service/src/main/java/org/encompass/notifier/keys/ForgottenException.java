package org.encompass.notifier.keys;

/// The subject's data key was deleted: there is nothing left to open.
public class ForgottenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Names the subject, which is an id.
  public ForgottenException(Subject subject) {
    super(subject.key() + " is forgotten");
  }
}
