package org.encompass.notifier.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.SchoolMessage;
import org.springframework.stereotype.Component;

/// Names and telephones of schools and authorities. The board is drawn every few seconds and the
/// register's entries are sealed one by one, so what was opened is kept until the register changes.
/// Public for this module's own sub-packages.
@Component
public class TelephoneBook {
  private final Schools schools;
  private volatile Edition latest = new Edition(Long.MIN_VALUE, Map.of());

  TelephoneBook(Schools schools) {
    this.schools = schools;
  }

  /// What a school is called, and its number, empty if unknown.
  public record Entry(String name, String telephone) {}

  private record Edition(long number, Map<String, Entry> entries) {}

  /// An edition of the book to look several up in.
  public interface Opened {
    /// A school's or authority's entry; one that the register does not hold is called by its key.
    Entry find(String key);
  }

  /// The book as it is now.
  public Opened open() {
    var edition = edition();
    return key -> edition.entries().computeIfAbsent(key, this::look);
  }

  private Edition edition() {
    long number = schools.edition();
    var known = latest;
    if (known.number() != number) {
      known = new Edition(number, new ConcurrentHashMap<>());
      latest = known;
    }
    return known;
  }

  private Entry look(String key) {
    return schools
        .find(key)
        .map(school -> new Entry(school.name(), telephone(school)))
        .orElse(new Entry(key, ""));
  }

  private static String telephone(SchoolMessage school) {
    var said = school.telephone();
    return said == null ? "" : said;
  }
}
