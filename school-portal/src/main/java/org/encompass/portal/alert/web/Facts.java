package org.encompass.portal.alert.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.encompass.portal.alert.CaseFile;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Times;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// The short facts of an alert as rows, in reading order. What the force's profile leaves out
/// has no row; what is new to this reader is marked, with what it said before.
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
  /// @param before what it said when this reader last read it; only where it differs
  public record Fact(String name, Value now, @Nullable Value before) {}

  /// What a fact says: a message key where it is one of a closed list, a text where it is not.
  @PersonalData
  public record Value(@Nullable String code, @Nullable String text) {
    @Override
    public String toString() {
      return "Value[withheld]";
    }
  }

  static List<Fact> of(CaseFile file, Locale locale) {
    var facts = new Facts(file, new Times(locale));
    facts.text("dateOfBirth", DisclosureContent::dateOfBirth, facts.times::date);
    facts.code("presence", DisclosureContent::presence);
    facts.text("occurredFrom", DisclosureContent::occurredFrom, facts::moment);
    facts.code("incidentType", DisclosureContent::incidentType);
    facts.code("locationCategory", DisclosureContent::locationCategory);
    facts.code("socialCareReferral", DisclosureContent::socialCareReferral);
    facts.code("welfareCheck", DisclosureContent::welfareCheck);
    facts.code("spokenTo", DisclosureContent::spokenTo);
    facts.code("spokenToAlone", DisclosureContent::spokenToAlone);
    facts.code("arrestMade", DisclosureContent::arrestMade);
    facts.text("nth", DisclosureContent::nth, String::valueOf);
    facts.text("reference", DisclosureContent::reference, Function.identity());
    facts.text("contact", DisclosureContent::contact, c -> c.team() + ", " + c.telephone());
    return List.copyOf(facts.rows);
  }

  /// Whether it is safe to contact the home: what the reader must not do, so it stands apart.
  static @Nullable Fact contactingHome(CaseFile file, Locale locale) {
    var facts = new Facts(file, new Times(locale));
    facts.code("safeToContactHome", DisclosureContent::safeToContactHome);
    return facts.rows.isEmpty() ? null : facts.rows.getFirst();
  }

  /// What the longer texts said when this reader last read them, by their fields' names; only
  /// where they differ, and empty where nothing was said.
  static Map<String, String> textsBefore(CaseFile file, Locale locale) {
    var language = Language.of(locale);
    var texts = new LinkedHashMap<String, Function<DisclosureContent, @Nullable String>>();
    texts.put("name", one -> one.givenNames() + " " + one.familyName());
    texts.put("handlingText", one -> CaseFile.handling(one, language));
    texts.put("collectionConcern", DisclosureContent::collectionConcern);
    texts.put("voiceOfTheChild", DisclosureContent::voiceOfTheChild);
    texts.put("demeanour", DisclosureContent::demeanour);
    texts.put("circumstances", DisclosureContent::circumstances);
    texts.put("actionsTaken", DisclosureContent::actionsTaken);
    var differing = new LinkedHashMap<String, String>();
    var before = file.before();
    if (before != null) {
      texts.forEach(
          (name, part) -> {
            var then = part.apply(before);
            if (!Objects.equals(then, part.apply(file.content()))) {
              differing.put(name, Objects.requireNonNullElse(then, ""));
            }
          });
    }
    return differing;
  }

  private <T> void text(
      String name, Function<DisclosureContent, @Nullable T> part, Function<T, String> words) {
    row(
        name,
        part,
        content -> {
          var value = part.apply(content);
          return value == null ? null : new Value(null, words.apply(value));
        });
  }

  private void code(String name, Function<DisclosureContent, @Nullable Object> part) {
    row(
        name,
        part,
        content -> {
          var value = part.apply(content);
          return value == null ? null : new Value("fact." + name + "." + value, null);
        });
  }

  private <T> void row(
      String name,
      Function<DisclosureContent, @Nullable T> part,
      Function<DisclosureContent, @Nullable Value> shown) {
    var now = shown.apply(file.content());
    var before = file.before();
    var changed = before != null && file.changed(part::apply);
    if (now != null || changed) {
      rows.add(
          new Fact(
              name,
              now == null ? new Value("fact.gone", null) : now,
              changed && before != null ? saidOr(shown.apply(before)) : null));
    }
  }

  private static Value saidOr(@Nullable Value value) {
    return value == null ? new Value("fact.notStated", null) : value;
  }

  private String moment(OffsetDateTime time) {
    return times.dayAndTime(time.toInstant());
  }
}
