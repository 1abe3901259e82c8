package org.encompass.notifier.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// Marks in free text what a person must look at before a school reads it: what identifies somebody
/// or a place, and wording that blames who was harmed. Where it cannot know, it rather marks what
/// identifies; wording it marks only by the phrase file.
@Component
public final class FreeTextCheck {
  private final Phrases phrases;

  /// @param file the wording to look for; a bad line keeps the service from starting
  public FreeTextCheck(
      @Value("${encompass.phrases-location:classpath:language/phrases-1.txt}") Resource file)
      throws IOException {
    var lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    phrases = PhraseFile.read(file.getDescription(), lines);
  }

  /// Everything to be looked at before `child`'s notification is disclosed, in the order it stands.
  ///
  /// @param household all children whom any version of the incident named, also those removed since
  public List<MarkedPhrase> check(IncidentMessage incident, Child child, List<Child> household) {
    var others = OthersInTheRecord.of(incident, child, household);
    var identifying = new Identifying(others, child, incident);
    var marked = new ArrayList<MarkedPhrase>();
    for (var said : texts(incident, child).entrySet()) {
      var text = FreeText.of(said.getKey(), said.getValue());
      var here = new ArrayList<MarkedPhrase>();
      here.addAll(others.mark(text));
      here.addAll(identifying.mark(text));
      here.addAll(Addresses.mark(text));
      here.addAll(phrases.mark(text));
      here.sort(Comparator.comparingInt(MarkedPhrase::start).thenComparing(MarkedPhrase::kind));
      marked.addAll(here);
    }
    return List.copyOf(marked);
  }

  /// All of every text, where the check itself failed.
  public static List<MarkedPhrase> unchecked(IncidentMessage incident, Child child) {
    return texts(incident, child).entrySet().stream()
        .map(said -> unchecked(said.getKey(), said.getValue()))
        .toList();
  }

  private static MarkedPhrase unchecked(String field, String text) {
    return new MarkedPhrase(field, MarkedPhrase.Kind.UNCHECKED, 0, text.length(), text, "");
  }

  /// By field, in the order they are read.
  private static Map<String, String> texts(IncidentMessage incident, Child child) {
    var texts = new LinkedHashMap<String, String>();
    add("circumstances", incident.circumstances(), texts);
    add("actionsTaken", incident.actionsTaken(), texts);
    add("voiceOfTheChild", child.voiceOfTheChild(), texts);
    add("demeanour", child.demeanour(), texts);
    add("collectionConcern", child.collectionConcern(), texts);
    return texts;
  }

  private static void add(String field, @Nullable String text, Map<String, String> texts) {
    if (text != null) {
      texts.put(field, text);
    }
  }
}
