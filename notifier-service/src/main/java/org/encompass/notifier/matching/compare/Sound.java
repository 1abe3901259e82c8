package org.encompass.notifier.matching.compare;

/// How a name sounds to British ears, whichever language it is spelled in. The spellings are in the
/// data file `matching/sounds.csv`.
public final class Sound {
  private static final int MOST = 6;
  private static final int BITS = 10;
  private static final int MASK = (1 << BITS) - 1;
  private static final SoundRules RULES = SoundRules.read();

  /// The code of a folded word; empty if it has no sound.
  public static String of(String word) {
    var text = new StringBuilder(MOST);
    for (long code = code(word); code != 0; code >>>= BITS) {
      text.append((char) (code & MASK));
    }
    return text.toString();
  }

  /// The same code as a number, cheaper to make, keep and compare; 0 if there is no sound.
  public static long code(String word) {
    return code(word, MOST);
  }

  /// The first sound, by which most words can be told apart.
  static long first(String word) {
    return code(word, 1);
  }

  /// The first sound of a code.
  static long first(long code) {
    return code & MASK;
  }

  /// How many sounds a code has.
  static int length(long code) {
    return (Long.SIZE - Long.numberOfLeadingZeros(code) + BITS - 1) / BITS;
  }

  private static long code(String word, int most) {
    long code = 0;
    int sounds = 0;
    int last = 0;
    for (int i = 0; i < word.length() && sounds < most; ) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        if (c != '-') {
          code |= (long) foreign(c) << (BITS * sounds++);
          last = 0;
        }
        i++;
        continue;
      }
      var rule = RULES.at(word, i);
      for (int s = 0; s < rule.sounds().length() && sounds < most; s++) {
        char sound = rule.sounds().charAt(s);
        if (sound == 'A' ? sounds == 0 : sound != last) {
          code |= (long) sound << (BITS * sounds++);
        }
        last = sound;
      }
      i += rule.length();
    }
    return code;
  }

  /// Letters of other scripts stand for themselves, as far as there is room.
  private static int foreign(char c) {
    return 128 + c % (MASK - 128);
  }

  private Sound() {}
}
