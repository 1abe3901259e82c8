package org.encompass.notifier.intake.web;

/// The broker did not say that it has the record. It may have it all the same: sent again it is a
/// duplicate.
class BrokerSilentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerSilentException() {
    super("the broker did not confirm");
  }
}
