package org.encompass.portal.upkeep;

import java.time.Clock;
import java.util.List;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Entries;
import org.springframework.stereotype.Service;

/// Lets administrators' files speak for a school again that had said something itself: for a school
/// whose people have all gone, or that asks for it. Shown to the school like any change.
@Service
public class FilesAgain {
  private final SchoolScope scope;
  private final Entries entries;
  private final Changes changes;
  private final Clock clock;

  FilesAgain(SchoolScope scope, Entries entries, Changes changes, Clock clock) {
    this.scope = scope;
    this.entries = entries;
    this.changes = changes;
    this.clock = clock;
  }

  /// From the next file on; false if there is no such school.
  public boolean heed(String administrator, SchoolKey school) {
    return scope.within(
        List.of(school),
        () -> {
          if (entries.lock(school).isEmpty()) {
            return false;
          }
          entries.heedFiles(school);
          changes.note(school, administrator, Changes.Kind.FILES_HEEDED, null, clock.instant());
          return true;
        });
  }
}
