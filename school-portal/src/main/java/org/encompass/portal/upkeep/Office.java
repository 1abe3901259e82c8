package org.encompass.portal.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.OwnWord;
import org.encompass.portal.school.Voice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one way to a school's entry: asked anew each time whether the person stands on its list.
/// What is changed, published and written down is so in one transaction.
@Component
class Office {
  private static final Logger log = LoggerFactory.getLogger(Office.class);
  private final SchoolList list;
  private final SchoolScope scope;
  private final Entries entries;
  private final Voice voice;
  private final Changes changes;
  private final Clock clock;

  Office(
      SchoolList list,
      SchoolScope scope,
      Entries entries,
      Voice voice,
      Changes changes,
      Clock clock) {
    this.list = list;
    this.scope = scope;
    this.entries = entries;
    this.voice = voice;
    this.changes = changes;
    this.clock = clock;
  }

  /// Somebody of the list in front of the entry.
  record Visit(SchoolKey school, String contactId, Rights rights, Entry entry, LocalDate today) {
    OwnWord word() {
      return OwnWord.of(entry.school());
    }

    boolean isMe(String other) {
      return contactId.equals(other);
    }
  }

  /// Lets a person look; empty for who does not stand on the list.
  <T> Optional<T> look(String contactId, SchoolKey school, Function<Visit, T> work) {
    return enter(contactId, school, () -> entries.find(school), work);
  }

  /// Lets a person change something; the entry stays as it is until the work is done.
  <T> Optional<T> change(String contactId, SchoolKey school, Function<Visit, T> work) {
    return enter(contactId, school, () -> entries.lock(school), work);
  }

  /// Lets an administrator decide something for a school that has nobody else; empty if there is no
  /// such school.
  <T> Optional<T> administer(String administrator, SchoolKey school, Function<Visit, T> work) {
    return scope.within(
        List.of(school),
        () ->
            entries
                .lock(school)
                .map(found -> new Visit(school, administrator, Rights.NONE, found, today()))
                .map(work));
  }

  private <T> Optional<T> enter(
      String contactId,
      SchoolKey school,
      Supplier<Optional<Entry>> entry,
      Function<Visit, T> work) {
    var role =
        list.placesOf(contactId).stream()
            .filter(place -> place.school().equals(school))
            .map(SchoolList.Place::role)
            .findFirst();
    if (role.isEmpty()) {
      log.info("account {} asked for the entry of {} and is not on its list", contactId, school);
      return Optional.empty();
    }
    var rights = Rights.of(role.get());
    return scope.within(
        List.of(school),
        () ->
            entry
                .get()
                .map(found -> new Visit(school, contactId, rights, found, today()))
                .map(work));
  }

  /// Says it, and writes down who did.
  void say(Visit visit, OwnWord word, List<Changes.Kind> kinds, @Nullable String about) {
    voice.say(visit.entry(), word);
    kinds.forEach(kind -> note(visit, kind, about));
  }

  /// Writes down who did what.
  void note(Visit visit, Changes.Kind kind, @Nullable String about) {
    changes.note(visit.school(), visit.contactId(), kind, about, now());
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return dayOf(now());
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, Times.LONDON);
  }
}
