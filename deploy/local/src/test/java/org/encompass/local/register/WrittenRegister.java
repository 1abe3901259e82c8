package org.encompass.local.register;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A register of made-up schools as a file.
public final class WrittenRegister {
  /// The schools 990000 and on, all of one authority.
  public static Path of(Path folder, int schools) throws IOException {
    var rows =
        IntStream.range(0, schools)
            .mapToObj(i -> "Made-up Académie %d,%d,990,Nowhere,E23000015".formatted(i, 990_000 + i))
            .collect(
                Collectors.joining(
                    "\n", "EstablishmentName,URN,LA (code),LA (name),PFA19CD\n", "\n"));
    return Files.write(
        folder.resolve("register.csv"), rows.getBytes(Charset.forName("windows-1252")));
  }

  private WrittenRegister() {}
}
