package org.encompass.benchmarks.mail;

/// Something that the benchmark needs is not there, or does not work.
final class CannotMeasure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotMeasure(String why) {
    super(why);
  }
}
