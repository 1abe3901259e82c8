package org.encompass.notifier.matching.index;

import java.util.concurrent.atomic.LongAdder;

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
  private final NameSet either = new NameSet();
  private final Numbers found = new Numbers();
  private final InDoubt doubtful = new InDoubt();
  private int[] sifted = new int[1 << 12];
  private final Namesakes namesakes = new Namesakes();

  /// Whether rows were left out.
  private boolean cut;

  /// Whether somebody of the said birthday has close names.
  private boolean met;

  /// The rows, in rising order.
  ///
  /// @param counter of lookups that have left out rows because there were too many
  int[] run(Contents contents, Probe probe, LongAdder counter) {
    int postcode = contents.postcodes().number(probe.postcode());
    found.clear();
    cut = false;
    met = false;
    mark(probe);
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
    if (cut) {
      counter.increment();
    }
    return found.sorted();
  }

  /// The rows at postcodes one slip of the pen off that have anything of the child: a name that is
  /// close, or its birthday nearly. In rising order.
  int[] astray(Contents contents, Probe probe, LongAdder counter) {
    found.clear();
    cut = false;
    either.add(probe.given(), probe.family());
    int born = probe.born() == null ? 0 : probe.born().digits();
    int[] near = SlippedPostcodes.of(probe.postcode(), contents.postcodes());
    for (var part : contents.parts()) {
      var nearly = new NearlyBorn(part.slice().days, born);
      for (int postcode : near) {
        astray(part, postcode, nearly);
      }
      doubtful.either(part.slice(), either, (row, _) -> take(part, row));
    }
    either.clear(probe.given());
    either.clear(probe.family());
    if (cut) {
      counter.increment();
    }
    return found.sorted();
  }

  private void astray(Part part, int postcode, NearlyBorn nearly) {
    var filed = part.slice().byPostcode;
    int start = filed.start(postcode);
    int end = Math.min(filed.end(postcode), start + CROWDED_PLACE);
    cut |= end < filed.end(postcode);
    for (int at = start; at < end; at++) {
      int row = filed.row(at);
      if (filed.has(row, postcode)) {
        if (nearly.has(row)) {
          take(part, row);
        } else {
          doubtful.add(row, 0);
        }
      }
    }
  }

  /// How many rows bear one of the given and one of the family names.
  int bearing(Contents contents, int[] givenNames, int[] familyNames) {
    given.set(givenNames);
    family.set(familyNames);
    int bearing = namesakes.bearing(contents, given, family);
    given.clear();
    family.clear();
    return bearing;
  }

  private void mark(Probe probe) {
    given.set(probe.given());
    family.set(probe.family());
    either.add(probe.given(), probe.family());
  }

  private void unmark(Probe probe) {
    given.clear();
    family.clear();
    either.clear(probe.given());
    either.clear(probe.family());
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
    if (sifted.length < end - start) {
      sifted = new int[end - start];
    }
    int count = slice.sift(either, start, end, sifted);
    for (int i = 0; i < count; i++) {
      int row = sifted[i];
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
      if (slice.bySchool.has(row, school)) {
        if (within(row, bornStart, bornEnd) || within(row, swappedStart, swappedEnd)) {
          take(part, row);
        } else {
          doubtful.add(row, 0);
        }
      }
    }
    doubtful.either(slice, either, (row, _) -> take(part, row));
  }

  private static boolean within(int row, int start, int end) {
    return row >= start && row < end;
  }
}
