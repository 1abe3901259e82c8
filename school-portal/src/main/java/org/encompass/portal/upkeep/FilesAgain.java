package org.encompass.portal.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitSchools;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Own;
import org.encompass.portal.school.Own.Part;
import org.springframework.stereotype.Service;

/// Lets administrators' files say one part of an entry again that a school had said itself:
/// for a school whose people have all gone, or that asks for it. Shown to the school like any
/// change.
@Service
public class FilesAgain {
  private final RemitSchools remits;
  private final SchoolScope scope;
  private final Entries entries;
  private final Changes changes;
  private final Clock clock;

  FilesAgain(
      RemitSchools remits, SchoolScope scope, Entries entries, Changes changes, Clock clock) {
    this.remits = remits;
    this.scope = scope;
    this.entries = entries;
    this.changes = changes;
    this.clock = clock;
  }

  /// What a school keeps itself; empty if there is no such school in the remit.
  public Optional<Kept> keptBy(Remit remit, SchoolKey school) {
    if (!remits.has(remit, school)) {
      return Optional.empty();
    }
    return scope.within(
        List.of(school),
        () ->
            entries
                .find(school)
                .map(
                    entry ->
                        new Kept(
                            school,
                            entry.school().name(),
                            entry.own().parts(),
                            entry.own().takenOff().size())));
  }

  /// From the next file on files say this one part again; false if the school does not keep it, or
  /// is none of the remit.
  public boolean heed(String administrator, Remit remit, SchoolKey school, Part part) {
    if (!remits.has(remit, school)) {
      return false;
    }
    return scope.within(
        List.of(school),
        () -> {
          var own = entries.lock(school).map(Entry::own).orElse(Own.NOTHING);
          if (!own.parts().contains(part)) {
            return false;
          }
          entries.heedFiles(school, own.without(part));
          changes.note(school, administrator, kind(part), null, clock.instant());
          return true;
        });
  }

  private static Changes.Kind kind(Part part) {
    return switch (part) {
      case LIST -> Changes.Kind.LIST_BY_FILES;
      case ARRIVAL -> Changes.Kind.ARRIVAL_BY_FILES;
      case TAKEN_OFF -> Changes.Kind.LEAVERS_BY_FILES;
    };
  }

  /// What a school keeps itself.
  ///
  /// @param takenOff how many people it took off its list, whom files do not bring back
  public record Kept(SchoolKey school, String name, Set<Part> parts, int takenOff) {}
}
