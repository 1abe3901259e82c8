package org.encompass.notifier.intake.kafka;

/// A batch could not be stored through a fault of ours and comes again. Without the cause, whose
/// message may quote what was to be stored.
class BatchNotStoredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BatchNotStoredException(int records, Throwable fault) {
    super(records + " records not stored: " + classes(fault));
  }

  private static String classes(Throwable fault) {
    var cause = fault.getCause();
    return cause == null || cause == fault
        ? fault.getClass().getName()
        : fault.getClass().getName() + " < " + cause.getClass().getName();
  }
}
