package org.encompass.portal.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.imports.Report.Section;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;

/// What new lists mean, in numbers and schools; no people.
final class ContactReport {
  private int added;
  private int changed;
  private int unchanged;
  private int leaving;
  private final List<List<String>> shrinking = new ArrayList<>();

  private ContactReport() {}

  /// @param heldBack schools whose own word stands against a part of it
  static Report of(Lists lists, Map<String, Entry> standing, Set<String> heldBack) {
    var report = new ContactReport();
    for (var urn : lists.schools().keySet()) {
      var entry = Objects.requireNonNull(standing.get(urn));
      if (!entry.own().list()) {
        report.count(entry.school(), lists.over(entry.school()));
        report.look(entry.school(), lists);
      }
    }
    return report.report(lists.schools().size(), keeping(standing, heldBack));
  }

  private static List<List<String>> keeping(Map<String, Entry> standing, Set<String> heldBack) {
    return standing.values().stream()
        .map(Entry::school)
        .filter(school -> heldBack.contains(school.urn()))
        .map(school -> List.of(school.urn(), school.name()))
        .sorted(Comparator.comparing(List::getFirst))
        .toList();
  }

  private void count(SchoolMessage school, List<Contact> list) {
    var known = school.contacts().stream().collect(Collectors.toMap(Contact::contactId, c -> c));
    for (var one : list) {
      var was = known.remove(one.contactId());
      if (was == null) {
        added++;
      } else if (was.equals(one)) {
        unchanged++;
      } else {
        changed++;
      }
    }
    leaving += known.size();
  }

  // A list that loses half of its people may be a list that was cut off.
  private void look(SchoolMessage school, Lists lists) {
    int before = school.contacts().size();
    int after = lists.over(school).size();
    if (before > 0 && lists.leaving(school) * 2 >= before) {
      shrinking.add(
          List.of(school.urn(), school.name(), String.valueOf(before), String.valueOf(after)));
    }
  }

  private Report report(int schools, List<List<String>> keeping) {
    var sections = new ArrayList<Section>();
    if (!shrinking.isEmpty()) {
      var columns = List.of("URN", "NAME", "BEFORE", "AFTER");
      sections.add(new Section("CONTACTS_LEAVING", columns, shrinking, shrinking.size()));
    }
    if (!keeping.isEmpty()) {
      sections.add(new Section("CONTACTS_KEPT", List.of("URN", "NAME"), keeping, keeping.size()));
    }
    return new Report(
        List.of(
            new Count("CONTACT_SCHOOLS", schools),
            new Count("CONTACTS_ADDED", added),
            new Count("CONTACTS_CHANGED", changed),
            new Count("CONTACTS_UNCHANGED", unchanged),
            new Count("CONTACTS_LEAVING", leaving)),
        sections,
        shrinking.isEmpty() ? List.of() : List.of(new Count("CONTACTS_LEAVING", shrinking.size())),
        Findings.Found.NONE);
  }
}
