package org.encompass.portal.imports;

import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;

/// What somebody wants brought in.
///
/// @param accountId who
/// @param remit what that person may change
/// @param options as the form or the command gave them; blank ones are left out
/// @param files by the name of their field: `file`, and for some kinds more
public record Asked(
    Kind kind,
    String accountId,
    Remit remit,
    Map<String, String> options,
    Map<String, SealedFile> files) {
  public Asked {
    options = Map.copyOf(options);
    files = Map.copyOf(files);
  }

  /// One of the options.
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /// One of the files.
  public Optional<SealedFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
