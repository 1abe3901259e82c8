package org.encompass.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.harness.Mail;

/// Every mail that the server took, one `.eml` each, in a folder that other programs may read too.
/// The file's name says when it came by the domain's clock, and to whom.
public final class MailFolder {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// A mail in the folder.
  ///
  /// @param at by the domain's clock, in whole seconds
  public record Kept(Path file, Instant at, String to) {}

  private final Path folder;
  private final AtomicInteger count = new AtomicInteger();

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /// Keeps a mail, if the server held it.
  void keep(Mail mail, Clock clock) {
    if (mail.held()) {
      var to = mail.to().replaceAll("[^\\w.@+-]", "_");
      var name =
          "%05d_%s_%s.eml".formatted(count.incrementAndGet(), STAMP.format(clock.instant()), to);
      try {
        var whole = Files.write(folder.resolve(name + ".part"), mail.raw());
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Every mail so far, in the order in which they came.
  public List<Kept> all() {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".eml"))
          .sorted()
          .map(MailFolder::kept)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept kept(Path file) {
    var parts = file.getFileName().toString().split("_", 3);
    var to = parts[2].substring(0, parts[2].length() - ".eml".length());
    return new Kept(file, STAMP.parse(parts[1], Instant::from), to);
  }
}
