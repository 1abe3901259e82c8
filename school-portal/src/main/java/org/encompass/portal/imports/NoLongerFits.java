package org.encompass.portal.imports;

import java.util.List;
import java.util.stream.Stream;

/// What stands has changed since the file was looked at, so that it cannot be brought in any more.
/// Thrown where nothing was changed yet, or all of it is undone.
public final class NoLongerFits extends RuntimeException {
  private final transient Findings.Found why;

  private NoLongerFits(List<Finding> first, long total) {
    super(total + " places do not fit any more");
    this.why = new Findings.Found(first, total);
  }

  /// The file as a whole does not fit.
  ///
  /// @param code the message `imports.finding.<code>`, which also says what to do
  public static NoLongerFits because(String code) {
    return new NoLongerFits(List.of(Finding.whole(code)), 1);
  }

  /// These places do not fit.
  public static NoLongerFits at(Findings.Found places) {
    var note = Finding.whole("CHANGED_MEANWHILE");
    var first = Stream.concat(Stream.of(note), places.first().stream()).toList();
    return new NoLongerFits(first, places.total() + 1);
  }

  /// What does not fit any more, for whoever brought the file.
  public Findings.Found why() {
    return why;
  }
}
