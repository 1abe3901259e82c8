package org.encompass.portal.upkeep.web;

import java.util.List;
import java.util.stream.Stream;
import org.encompass.portal.domain.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What a school may copy to its website and into its prospectus, in both languages, the reader's
/// first. DOMAIN: parents are told about the scheme before it is ever used for their child.
@Component
class Texts {
  private final MessageSource words;

  Texts(MessageSource words) {
    this.words = words;
  }

  /// One language's texts.
  record InOne(Language language, List<String> website, String prospectus) {}

  List<InOne> of(String schoolName, Language first) {
    return Stream.of(Language.values())
        .sorted((one, other) -> Boolean.compare(other == first, one == first))
        .map(language -> in(language, schoolName))
        .toList();
  }

  private InOne in(Language language, String schoolName) {
    return new InOne(
        language,
        Stream.of("what", "how", "why", "consent", "ask")
            .map(part -> word("upkeep.text.website." + part, schoolName, language))
            .toList(),
        word("upkeep.text.prospectus", schoolName, language));
  }

  private String word(String key, String schoolName, Language language) {
    return words.getMessage(key, new Object[] {schoolName}, language.locale());
  }
}
