package org.encompass.portal.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.access.SchoolScope;
import org.springframework.stereotype.Service;

/// Shows the school's lead who looked at the school's alerts, and who tried although they must
/// not. It names colleagues and times, never a child.
@Service
public class Oversight {
  /// How many looks, and attempts, stand on one page.
  public static final int PAGE = 100;

  private final Readers readers;
  private final SchoolScope scope;
  private final AlertStore store;
  private final OverseenLooks looks;
  private final Cases cases;
  private final Clock clock;

  Oversight(
      Readers readers,
      SchoolScope scope,
      AlertStore store,
      OverseenLooks looks,
      Cases cases,
      Clock clock) {
    this.readers = readers;
    this.scope = scope;
    this.store = store;
    this.looks = looks;
    this.cases = cases;
    this.clock = clock;
  }

  /// One look.
  ///
  /// @param name nobody who is still on the list if empty
  public record Line(
      UUID alert,
      String schoolName,
      Instant issuedAt,
      Optional<String> name,
      Look.Way way,
      int version,
      Instant at) {}

  /// One colleague's attempts at one alert.
  public record Tried(
      UUID alert,
      String schoolName,
      Instant issuedAt,
      Optional<String> name,
      Instant firstAt,
      Instant lastAt,
      int times) {}

  /// Some of the looks and of the attempts, and whether older ones follow.
  public record Page(List<Line> lines, List<Tried> attempts, int number, boolean more) {
    private boolean isEmpty() {
      return lines.isEmpty() && attempts.isEmpty();
    }
  }

  /// Looks at every alert that the person oversees; empty for who is to be told nothing.
  public Optional<Page> ofAll(String contactId, int number) {
    var now = clock.instant();
    var reader = readers.reader(contactId, now);
    var colleagues = readers.colleagues(now);
    if (reader.admitted().isEmpty()) {
      return Optional.empty();
    }
    return scope.within(
        reader.admitted().keySet(),
        () -> {
          var watch = colleagues.watchOf(reader);
          var page =
              page(
                  looks.looks(watch, number * PAGE, PAGE + 1),
                  looks.attempts(watch, number * PAGE, PAGE + 1),
                  reader,
                  colleagues,
                  number);
          return page.isEmpty() && !reader.oversees() ? Optional.empty() : Optional.of(page);
        });
  }

  /// Looks at one alert; empty unless the person oversees it.
  public Optional<Page> ofOne(String contactId, UUID id, int number) {
    return cases.any(
        contactId,
        id,
        one ->
            one.colleagues().isOverseenBy(one.reader(), one.alert())
                ? Optional.of(
                    page(
                        looks.looks(id, number * PAGE, PAGE + 1),
                        looks.attempts(id, number * PAGE, PAGE + 1),
                        one.reader(),
                        one.colleagues(),
                        number))
                : Optional.empty());
  }

  private Page page(
      List<Look> found, List<Attempt> tried, Reader reader, Colleagues colleagues, int number) {
    var alerts =
        store.find(
            Stream.concat(found.stream().map(Look::alert), tried.stream().map(Attempt::alert))
                .collect(Collectors.toSet()));
    var lines =
        found.stream()
            .limit(PAGE)
            .map(
                look -> {
                  var alert = Objects.requireNonNull(alerts.get(look.alert()));
                  return new Line(
                      look.alert(),
                      reader.placeFor(alert).orElseThrow().schoolName(),
                      alert.issuedAt(),
                      colleagues.name(alert.school(), look.contactId()),
                      look.way(),
                      look.contentVersion(),
                      look.at());
                })
            .toList();
    var attempts =
        tried.stream()
            .limit(PAGE)
            .map(attempt -> tried(attempt, alerts, reader, colleagues))
            .toList();
    return new Page(lines, attempts, number, found.size() > PAGE || tried.size() > PAGE);
  }

  private static Tried tried(
      Attempt attempt, Map<UUID, Alert> alerts, Reader reader, Colleagues colleagues) {
    var alert = Objects.requireNonNull(alerts.get(attempt.alert()));
    return new Tried(
        attempt.alert(),
        reader.placeFor(alert).orElseThrow().schoolName(),
        alert.issuedAt(),
        colleagues.name(alert.school(), attempt.contactId()),
        attempt.firstAt(),
        attempt.lastAt(),
        attempt.times());
  }
}
