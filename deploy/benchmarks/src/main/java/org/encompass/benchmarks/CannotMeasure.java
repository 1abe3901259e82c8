package org.encompass.benchmarks;

/// Something that the benchmark needs is not there, or does not work.
public final class CannotMeasure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotMeasure(String why) {
    super(why);
  }
}
