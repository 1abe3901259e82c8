package org.encompass.notifier.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encompass.schemas.PersonalData;

/// One given name, or one whole family name, as it is compared: folded words.
///
/// @param text the words joined by a hyphen, the form in which names are numbered
@PersonalData
public record Name(String text) {
  /// The given names of a person, in order; hyphens keep a double name together, and so do the
  /// words of Abd al-Rahman and Zain ul Abideen. Empty if no name is said ("Baby", "N/K").
  public static List<Name> given(String givenNames) {
    var groups = NameWords.read(givenNames);
    if (NameWords.nothing(groups)) {
      return List.of();
    }
    var names = new ArrayList<Name>(groups.size());
    for (var words : NameWords.boundTogether(NameWords.withoutTitles(groups))) {
      names.add(new Name(String.join("-", words)));
    }
    return List.copyOf(names);
  }

  /// A family name with all its words; empty if nothing is left of it.
  public static Optional<Name> family(String familyName) {
    var groups = NameWords.read(familyName);
    if (NameWords.nothing(groups)) {
      return Optional.empty();
    }
    var words = NameWords.surname(NameWords.withoutTitles(groups));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Name(String.join("-", words)));
  }

  /// The words, of which a double-barrelled name has several.
  public List<String> words() {
    return text.indexOf('-') < 0 ? List.of(text) : List.of(text.split("-"));
  }

  /// The words in one: Anne-Marie and Annemarie are the same.
  public String joined() {
    return text.indexOf('-') < 0 ? text : text.replace("-", "");
  }

  /// Whether so many bear it beside the name they are called by (Muhammad, Kaur, Begum) that
  /// it says little when it is all that agrees.
  public boolean generic() {
    return Generic.is(text);
  }

  @Override
  public String toString() {
    return "Name[withheld]";
  }
}
