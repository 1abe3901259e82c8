package org.encompass.notifier.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.notifier.disclosure.FreeText.Word;
import org.encompass.notifier.domain.Folded;

/// A pattern of words, as a line of the phrase file writes it. The form is told there.
final class Phrase {
  private static final int GAP = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}0-9]+\\*?");

  /// One place of the pattern.
  private sealed interface Step {
    /// One of these words, or a word that begins so.
    record OneOf(Set<String> words, List<String> beginnings, boolean optional) implements Step {
      boolean fits(String word) {
        if (words.contains(word)) {
          return true;
        }
        for (var beginning : beginnings) {
          if (word.startsWith(beginning)) {
            return true;
          }
        }
        return false;
      }
    }

    /// A few words of any kind.
    record Gap() implements Step {}
  }

  private final List<Step> steps;

  private Phrase(List<Step> steps) {
    this.steps = steps;
  }

  /// @throws IllegalArgumentException if the line is no pattern
  static Phrase of(String line) {
    var steps = new ArrayList<Step>();
    for (var place : line.strip().split("\\s+")) {
      steps.add(place.equals("..") ? new Step.Gap() : oneOf(place));
    }
    if (steps.stream().noneMatch(Phrase::needed)
        || steps.getFirst() instanceof Step.Gap
        || steps.getLast() instanceof Step.Gap) {
      throw new IllegalArgumentException("a phrase begins and ends with words");
    }
    return new Phrase(List.copyOf(steps));
  }

  private static boolean needed(Step step) {
    return step instanceof Step.OneOf one && !one.optional();
  }

  private static Step oneOf(String place) {
    boolean optional = place.startsWith("(") && place.endsWith(")");
    var words = new ArrayList<String>();
    var beginnings = new ArrayList<String>();
    var inner = optional ? place.substring(1, place.length() - 1) : place;
    for (var word : inner.split("/", -1)) {
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException("'" + word + "' is no word");
      }
      (word.endsWith("*") ? beginnings : words).add(Folded.of(word));
    }
    return new Step.OneOf(Set.copyOf(words), List.copyOf(beginnings), optional);
  }

  /// The number of the last word of a match that begins with this word, or -1.
  int match(List<Word> words, int from) {
    return match(words, from, 0);
  }

  private int match(List<Word> words, int at, int step) {
    if (step == steps.size()) {
      return at - 1;
    }
    return switch (steps.get(step)) {
      case Step.OneOf one -> {
        if (at < words.size() && one.fits(words.get(at).folded())) {
          int end = words.get(at).last() ? ended(at, step + 1) : match(words, at + 1, step + 1);
          if (end >= 0) {
            yield end;
          }
        }
        yield one.optional() ? match(words, at, step + 1) : -1;
      }
      case Step.Gap _ -> {
        int end = -1;
        for (int skipped = 0; end < 0 && skipped <= GAP && at + skipped < words.size(); skipped++) {
          end = match(words, at + skipped, step + 1);
          if (words.get(at + skipped).last()) {
            break;
          }
        }
        yield end;
      }
    };
  }

  /// The sentence is over: whatever is still to come must be able to do without.
  private int ended(int at, int step) {
    return steps.subList(step, steps.size()).stream().anyMatch(Phrase::needed) ? -1 : at;
  }
}
