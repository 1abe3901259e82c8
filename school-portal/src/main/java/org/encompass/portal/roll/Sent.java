package org.encompass.portal.roll;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Findings.Found;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.roll.RollRows.Published;
import org.encompass.portal.roll.RollRows.Pupil;
import org.jspecify.annotations.Nullable;

/// What was passed on of a file so far.
final class Sent {
  private static final int SCHOOLS_AT_ONCE = 100;
  private final Mode mode;
  private final PupilSet listed = new PupilSet();
  private final TreeSet<SchoolKey> schools = new TreeSet<>();
  private long pupils;
  private long added;
  private long changed;
  private long unchanged;
  private long gone;

  Sent(Mode mode) {
    this.mode = mode;
  }

  void listed(List<RollRow> batch) {
    pupils += batch.size();
    for (var row : batch) {
      schools.add(row.pupil().school());
      if (mode == Mode.WHOLE) {
        listed.add(row.pupil());
      }
    }
  }

  /// @param before as the pupil was known
  void count(@Nullable Published before, boolean news) {
    if (before == null) {
      added++;
    } else if (news) {
      changed++;
    } else {
      unchanged++;
    }
  }

  void gone(int more) {
    gone += more;
  }

  long pupils() {
    return pupils;
  }

  /// Whether somebody is not in the file.
  boolean isMissing(Pupil pupil) {
    return !listed.contains(pupil);
  }

  /// The schools of the file, some at a time.
  void forEachSome(Consumer<List<SchoolKey>> work) {
    var all = List.copyOf(schools);
    for (int from = 0; from < all.size(); from += SCHOOLS_AT_ONCE) {
      work.accept(all.subList(from, Math.min(from + SCHOOLS_AT_ONCE, all.size())));
    }
  }

  Report report() {
    return new Report(
        List.of(
            new Count("ROLL_SCHOOLS", schools.size()),
            new Count("ROLL_PUPILS", pupils),
            new Count("ROLL_ADDED", added),
            new Count("ROLL_CHANGED", changed),
            new Count("ROLL_UNCHANGED", unchanged),
            new Count("ROLL_GONE", gone)),
        List.of(),
        List.of(),
        Found.NONE);
  }
}
