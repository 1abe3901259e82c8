package org.encompass.benchmarks.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Files that come with the benchmark.
final class Shipped {
  static byte[] file(String name) {
    try (var content = Shipped.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(content, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shipped() {}
}
