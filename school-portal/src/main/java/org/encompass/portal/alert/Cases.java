package org.encompass.portal.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alert.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one door to a single alert. A foreign alert, a hidden one and one that never was are
/// all the same to the reader: not there. Who asks for a hidden one is written down.
@Component
class Cases {
  private static final Logger LOG = LoggerFactory.getLogger(Cases.class);

  private final Readers readers;
  private final SchoolScope scope;
  private final AlertStore store;
  private final Looks looks;
  private final LookBook book;
  private final Clock clock;

  Cases(
      Readers readers,
      SchoolScope scope,
      AlertStore store,
      Looks looks,
      LookBook book,
      Clock clock) {
    this.readers = readers;
    this.scope = scope;
    this.store = store;
    this.looks = looks;
    this.book = book;
    this.clock = clock;
  }

  /// An alert and a reader who may know of it, now.
  ///
  /// @param looks everybody's first looks until now
  record Case(Alert alert, Reader reader, Colleagues colleagues, List<Look> looks, Instant now) {
    String me() {
      return reader.contactId();
    }

    /// Whether the reader has read the newest content.
    boolean isRead() {
      return looks.stream().anyMatch(look -> look.isReading(me(), alert.contentVersion()));
    }

    Optional<String> name(String contactId) {
      return colleagues.name(alert.school(), contactId);
    }
  }

  /// Works with an alert that can be read, and nothing else is.
  <T> Optional<T> live(String contactId, UUID id, Function<Case, T> work) {
    return any(
        contactId,
        id,
        one -> one.alert().state() == State.LIVE ? Optional.of(work.apply(one)) : Optional.empty());
  }

  /// Works with an alert in whatever state; empty also where the work gives nothing. Locked: a
  /// look or an answer is never given to a content that is just being replaced.
  <T> Optional<T> any(String contactId, UUID id, Function<Case, Optional<T>> work) {
    var now = clock.instant();
    var reader = readers.reader(contactId, now);
    var result =
        reader.schools().isEmpty()
            ? Optional.<T>empty()
            : scope.within(
                reader.schools(),
                () ->
                    store
                        .lock(id)
                        .filter(alert -> mayKnow(reader, alert, now))
                        .flatMap(alert -> work.apply(found(alert, reader, now))));
    if (result.isEmpty()) {
      LOG.info("alert {} is not there for contact {}", id, contactId);
    }
    return result;
  }

  private Case found(Alert alert, Reader reader, Instant now) {
    var before = looks.firsts(List.of(alert.id())).getOrDefault(alert.id(), List.of());
    return new Case(alert, reader, readers.colleagues(now), before, now);
  }

  private boolean mayKnow(Reader reader, Alert alert, Instant now) {
    if (alert.hiddenFrom().contains(reader.contactId())) {
      LOG.warn(
          "alert {} is hidden from contact {}, who asked for it", alert.id(), reader.contactId());
      book.refused(alert, reader.contactId(), now);
    }
    return reader.placeFor(alert).isPresent();
  }
}
