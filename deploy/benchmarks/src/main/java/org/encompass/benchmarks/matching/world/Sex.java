package org.encompass.benchmarks.matching.world;

/// As it is registered.
public enum Sex {
  F,
  M
}
