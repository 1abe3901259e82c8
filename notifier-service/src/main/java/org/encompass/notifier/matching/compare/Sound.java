package org.encompass.notifier.matching.compare;

import org.apache.commons.codec.language.DoubleMetaphone;

/// How a name sounds.
public final class Sound {
  /// The code of a folded word; empty if it has no sound.
  public static String of(String word) {
    var code = new DoubleMetaphone().doubleMetaphone(word);
    return code == null ? "" : code;
  }

  private Sound() {}
}
