package org.encompass.portal.search;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// All schools, ready to be searched; plain and unchangeable. Rare words count more than common
/// ones, what was typed exactly more than what was nearly. Who stands far behind the best is left
/// out.
final class SchoolIndex {
  // Of the best school's score: lets words in that were begun, and leaves slips out beside them.
  private static final float WORTH_SHOWING = 0.8F;
  private static final int MOST_WORDS = 12;

  private final List<Listing> schools;
  private final Map<String, Listing> byUrn;
  private final Vocabulary vocabulary;

  SchoolIndex(List<Listing> schools) {
    this.schools =
        schools.stream()
            .sorted(
                Comparator.comparing(Listing::open)
                    .reversed()
                    .thenComparing(Listing::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Listing::urn))
            .toList();
    this.byUrn = schools.stream().collect(toMap(Listing::urn, Function.identity()));
    this.vocabulary = new Vocabulary(this.schools);
  }

  Optional<Listing> of(String urn) {
    return Optional.ofNullable(byUrn.get(urn));
  }

  /// Those of the schools whom the words mean, the likeliest first; without words all, by
  /// name, those that are open first.
  List<Listing> find(String words, Predicate<Listing> within, int atMost) {
    var typed = Words.of(words).stream().limit(MOST_WORDS).toList();
    if (typed.isEmpty()) {
      return words.isBlank() ? schools.stream().filter(within).limit(atMost).toList() : List.of();
    }
    var scores = scores(typed);
    var found = new ArrayList<Found>();
    float best = 0;
    for (int school = 0; school < scores.length; school++) {
      if (scores[school] > 0 && within.test(schools.get(school))) {
        found.add(new Found(school, scores[school], 0));
        best = Math.max(best, scores[school]);
      }
    }
    float enough = best * WORTH_SHOWING;
    return found.stream()
        .filter(one -> one.score() >= enough)
        .map(one -> new Found(one.school(), one.score(), named(one.school(), typed)))
        .sorted(this::order)
        .limit(atMost)
        .map(one -> schools.get(one.school()))
        .toList();
  }

  // Of every school how much of what was typed it answers to.
  private float[] scores(List<String> typed) {
    var scores = new float[schools.size()];
    for (int at = 0; at < typed.size(); at++) {
      var meant = new ArrayList<>(vocabulary.meant(typed.get(at)));
      if (at > 0) {
        meant.addAll(vocabulary.asOne(typed.get(at - 1), typed.get(at)));
      }
      if (at + 1 < typed.size()) {
        meant.addAll(vocabulary.asOne(typed.get(at), typed.get(at + 1)));
      }
      add(scores, meant);
    }
    return scores;
  }

  private void add(float[] scores, List<Vocabulary.Meant> meant) {
    var closest = new float[scores.length];
    float nearest = 0;
    for (var word : meant) {
      nearest = Math.max(nearest, word.closeness());
      for (int school : word.schools()) {
        closest[school] = Math.max(closest[school], word.closeness());
      }
    }
    int among = 0;
    for (float one : closest) {
      among += one >= nearest ? 1 : 0;
    }
    float rarity = (float) Math.log((scores.length + 1.0) / (among + 0.5));
    for (int school = 0; school < scores.length; school++) {
      scores[school] += rarity * closest[school];
    }
  }

  // How much of the school's own name was typed: "Heath School" before "Heath Farm School".
  private float named(int school, List<String> typed) {
    var name = new HashSet<>(Words.of(schools.get(school).name()));
    var said = new HashSet<>(typed);
    return name.isEmpty() ? 0 : (float) name.stream().filter(said::contains).count() / name.size();
  }

  private int order(Found one, Found other) {
    int byScore = Integer.compare(Math.round(other.score() * 20), Math.round(one.score() * 20));
    if (byScore != 0) {
      return byScore;
    }
    int byStatus =
        Boolean.compare(schools.get(other.school()).open(), schools.get(one.school()).open());
    if (byStatus != 0) {
      return byStatus;
    }
    int byName = Float.compare(other.named(), one.named());
    return byName != 0 ? byName : Integer.compare(one.school(), other.school());
  }

  private record Found(int school, float score, float named) {}
}
