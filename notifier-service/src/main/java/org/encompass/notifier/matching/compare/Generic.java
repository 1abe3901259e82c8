package org.encompass.notifier.matching.compare;

import java.util.Set;

/// Words that stand in many names beside the one that tells people apart.
final class Generic {
  /// "Of", "the", "son of": written or left out as it comes.
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "ter", "ten", "zu", "zur", "de", "del", "della", "di", "da",
          "do", "dos", "das", "du", "la", "le", "las", "los", "al", "el", "ul", "ud", "ur", "ad",
          "as", "ash", "an", "ar", "az", "bin", "ibn", "ben", "bint", "binti", "binte", "ap", "ab",
          "ferch", "verch", "y", "e", "o");

  private static final Set<String> WORDS =
      Set.of(
          "kaur",
          "singh",
          "begum",
          "begam",
          "bibi",
          "khatun",
          "khatoon",
          "bano",
          "banu",
          "devi",
          "kumari",
          "kumar",
          "abdul",
          "abd",
          "abu",
          "umm",
          "md",
          "mohd",
          "muhd",
          "syed",
          "sayed",
          "sheikh",
          "shaikh",
          "mst",
          "mohammed",
          "mohammad",
          "muhammad",
          "muhammed",
          "mohamed",
          "mohamad",
          "allah",
          "ullah",
          "uddin");

  /// Whether the word is common to many people's names.
  static boolean is(String word) {
    return WORDS.contains(word);
  }

  /// Whether the word may be left out without changing the name.
  static boolean particle(String word) {
    return PARTICLES.contains(word);
  }

  private Generic() {}
}
