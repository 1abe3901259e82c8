package org.encompass.notifier.matching.index;

/// One lookup: what is close by birthday, postcode, school and names. Keeps its tools from lookup
/// to lookup and is used by one thread at a time.
final class Search {
  /// A birthday that more rows have is a placeholder: only those of a close family name are taken.
  static final int CROWDED_DAY = 20_000;

  /// At a postcode or school that more rows have, close ones come first and the rest is not all
  /// taken.
  static final int CROWDED_PLACE = 500;

  /// So many rows at a crowded place or on a crowded day are looked at.
  static final int LOOKED_AT = 50_000;

  private final Wanted given = new Wanted();
  private final Wanted family = new Wanted();
  private final Marks either = new Marks();
  private final Numbers found = new Numbers();
  private final Namesakes namesakes = new Namesakes();
  private boolean cut;

  /// Whether somebody of the said birthday has close names.
  private boolean met;

  /// The rows, in rising order.
  int[] run(Contents contents, Probe probe) {
    int postcode = contents.postcodes().number(probe.postcode());
    found.clear();
    cut = false;
    met = false;
    mark(probe, contents.names());
    int born = probe.born() == null ? 0 : probe.born().digits();
    int swapped = NearRows.swapped(born);
    boolean crowded = false;
    for (var part : contents.parts()) {
      crowded |= day(part, probe, born);
      if (swapped != born) {
        crowded |= day(part, probe, swapped);
      }
      if (postcode != 0) {
        postcode(part, postcode);
      }
      for (int school : probe.schools()) {
        school(part, school + 1, born, swapped);
      }
    }
    cut |= crowded;
    if (probe.given().length > 0 && probe.family().length > 0) {
      cut |= namesakes.find(contents, probe.born(), given, family, crowded, crowded || !met, found);
    }
    unmark(probe);
    return found.sorted();
  }

  /// How many rows bear one of the given and one of the family names.
  int bearing(Contents contents, int[] givenNames, int[] familyNames) {
    given.set(givenNames, contents.names());
    family.set(familyNames, contents.names());
    int bearing = namesakes.bearing(contents, given, family);
    given.clear();
    family.clear();
    return bearing;
  }

  /// Whether the last lookup left out rows because there were too many.
  boolean cut() {
    return cut;
  }

  private void mark(Probe probe, NameDictionary names) {
    given.set(probe.given(), names);
    family.set(probe.family(), names);
    for (int id : probe.given()) {
      either.add(id);
    }
    for (int id : probe.family()) {
      either.add(id);
    }
  }

  private void unmark(Probe probe) {
    given.clear();
    family.clear();
    for (int id : probe.given()) {
      either.remove(id);
    }
    for (int id : probe.family()) {
      either.remove(id);
    }
  }

  private boolean close(Slice slice, int row) {
    return slice.anyGiven(either, row) || slice.anyFamily(either, row);
  }

  private void take(Part part, int row) {
    if (!part.gone().has(row)) {
      found.add(part.first() + row);
    }
  }

  /// @return whether there were too many to look at each
  private boolean day(Part part, Probe probe, int birthday) {
    if (birthday == 0) {
      return false;
    }
    var slice = part.slice();
    int start = slice.days.start(birthday);
    int end = slice.days.end(birthday);
    if (end - start > CROWDED_DAY) {
      int room = found.size() + CROWDED_PLACE;
      for (int name : probe.family()) {
        crowdedDay(part, start, end, name, room);
      }
      return true;
    }
    for (int row = start; row < end; row++) {
      boolean givenName = slice.anyGiven(either, row);
      boolean familyName = slice.anyFamily(either, row);
      if (givenName || familyName) {
        take(part, row);
        met = met || (givenName && familyName && both(part, row));
      }
    }
    return false;
  }

  private boolean both(Part part, int row) {
    var slice = part.slice();
    return !part.gone().has(row)
        && ((slice.anyGiven(given.all, row) && slice.anyFamily(family.all, row))
            || (slice.anyGiven(family.all, row) && slice.anyFamily(given.all, row)));
  }

  /// The rows of a day stand in the order of their family names.
  private void crowdedDay(Part part, int start, int end, int name, int room) {
    var slice = part.slice();
    int low = start;
    int high = end;
    while (low < high) {
      int middle = low + high >>> 1;
      if (slice.familyName(middle, 0) < name) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int row = low;
        row < end && found.size() < room && slice.familyName(row, 0) == name;
        row++) {
      take(part, row);
    }
  }

  private void postcode(Part part, int postcode) {
    var filed = part.slice().byPostcode;
    int start = filed.start(postcode);
    int end = Math.min(filed.end(postcode), start + LOOKED_AT);
    cut |= filed.end(postcode) - start > CROWDED_PLACE;
    int others = 0;
    for (int at = start; at < end; at++) {
      int row = filed.row(at);
      if (filed.has(row, postcode)
          && (end - start <= CROWDED_PLACE
              || close(part.slice(), row)
              || others++ < CROWDED_PLACE)) {
        take(part, row);
      }
    }
  }

  private void school(Part part, int school, int born, int swapped) {
    var slice = part.slice();
    int start = slice.bySchool.start(school);
    int end = Math.min(slice.bySchool.end(school), start + LOOKED_AT);
    cut |= end < slice.bySchool.end(school);
    int bornStart = born == 0 ? 0 : slice.days.start(born);
    int bornEnd = born == 0 ? 0 : slice.days.end(born);
    int swappedStart = born == 0 ? 0 : slice.days.start(swapped);
    int swappedEnd = born == 0 ? 0 : slice.days.end(swapped);
    for (int at = start; at < end; at++) {
      int row = slice.bySchool.row(at);
      if (slice.bySchool.has(row, school)
          && (within(row, bornStart, bornEnd)
              || within(row, swappedStart, swappedEnd)
              || close(slice, row))) {
        take(part, row);
      }
    }
  }

  private static boolean within(int row, int start, int end) {
    return row >= start && row < end;
  }
}
