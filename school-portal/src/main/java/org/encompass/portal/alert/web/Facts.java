package org.encompass.portal.alert.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.encompass.portal.alert.CaseFile;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// The short facts of an alert as rows, in reading order. What the force's profile leaves out
/// has no row; what is new to this reader is marked.
final class Facts {
  private final CaseFile file;
  private final Times times;
  private final List<Fact> rows = new ArrayList<>();

  private Facts(CaseFile file, Times times) {
    this.file = file;
    this.times = times;
  }

  /// One row.
  ///
  /// @param name the last part of the label's message key
  /// @param code a message key that says the value, where it is one of a closed list
  /// @param text the value, where it is not
  @PersonalData
  public record Fact(String name, @Nullable String code, @Nullable String text, boolean changed) {
    @Override
    public String toString() {
      return "Fact[" + name + "]";
    }
  }

  static List<Fact> of(CaseFile file, Locale locale) {
    var facts = new Facts(file, new Times(locale));
    facts.text("dateOfBirth", DisclosureContent::dateOfBirth, facts.times::date);
    facts.text("occurredFrom", DisclosureContent::occurredFrom, facts::moment);
    facts.code("incidentType", DisclosureContent::incidentType);
    facts.code("locationCategory", DisclosureContent::locationCategory);
    facts.code("presence", DisclosureContent::presence);
    facts.code("welfareCheck", DisclosureContent::welfareCheck);
    facts.code("spokenTo", DisclosureContent::spokenTo);
    facts.code("spokenToAlone", DisclosureContent::spokenToAlone);
    facts.code("arrestMade", DisclosureContent::arrestMade);
    facts.code("socialCareReferral", DisclosureContent::socialCareReferral);
    facts.code("safeToContactHome", DisclosureContent::safeToContactHome);
    facts.text("nth", DisclosureContent::nth, String::valueOf);
    facts.text("reference", DisclosureContent::reference, Function.identity());
    facts.text("contact", DisclosureContent::contact, c -> c.team() + ", " + c.telephone());
    return List.copyOf(facts.rows);
  }

  /// The longer texts that differ from what the reader had seen, by their fields' names.
  static Set<String> changedTexts(CaseFile file) {
    var texts = new HashMap<String, Boolean>();
    texts.put("name", file.changed(one -> one.givenNames() + " " + one.familyName()));
    texts.put("handlingText", file.changed(DisclosureContent::handlingText));
    texts.put("collectionConcern", file.changed(DisclosureContent::collectionConcern));
    texts.put("voiceOfTheChild", file.changed(DisclosureContent::voiceOfTheChild));
    texts.put("demeanour", file.changed(DisclosureContent::demeanour));
    texts.put("circumstances", file.changed(DisclosureContent::circumstances));
    texts.put("actionsTaken", file.changed(DisclosureContent::actionsTaken));
    texts.values().removeIf(changed -> !changed);
    return Set.copyOf(texts.keySet());
  }

  private <T> void text(
      String name, Function<DisclosureContent, @Nullable T> part, Function<T, String> words) {
    var value = part.apply(file.content());
    if (value != null) {
      rows.add(new Fact(name, null, words.apply(value), file.changed(part::apply)));
    } else if (file.changed(part::apply)) {
      rows.add(new Fact(name, "fact.gone", null, true));
    }
  }

  private void code(String name, Function<DisclosureContent, @Nullable Object> part) {
    var value = part.apply(file.content());
    if (value != null) {
      rows.add(new Fact(name, "fact." + name + "." + value, null, file.changed(part)));
    } else if (file.changed(part)) {
      rows.add(new Fact(name, "fact.gone", null, true));
    }
  }

  private String moment(OffsetDateTime time) {
    return times.dayAndTime(time.toInstant());
  }
}
