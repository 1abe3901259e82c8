package org.encompass.notifier.matching.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Folded;
import org.encompass.schemas.PersonalData;

/// One given name, or one whole family name, as it is compared: folded words.
///
/// @param text the words joined by a hyphen, the form in which names are numbered
@PersonalData
public record Name(String text) {
  /// The given names of a person, in order; hyphens keep a double name together.
  public static List<Name> given(String givenNames) {
    return Arrays.stream(givenNames.trim().split("[\\s,./]+"))
        .map(Name::folded)
        .filter(text -> !text.isEmpty())
        .map(Name::new)
        .toList();
  }

  /// A family name with all its words; empty if nothing is left of it.
  public static Optional<Name> family(String familyName) {
    var text = folded(familyName);
    return text.isEmpty() ? Optional.empty() : Optional.of(new Name(text));
  }

  /// The words, of which a double-barrelled name has several.
  public List<String> words() {
    return List.of(text.split("-"));
  }

  /// The words in one: Anne-Marie and Annemarie are the same.
  public String joined() {
    return text.replace("-", "");
  }

  private static String folded(String name) {
    return Arrays.stream(name.split("[\\s,./()-]+"))
        .map(Folded::of)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }

  @Override
  public String toString() {
    return "Name[withheld]";
  }
}
