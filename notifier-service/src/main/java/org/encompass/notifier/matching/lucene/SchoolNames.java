package org.encompass.notifier.matching.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.matching.linkage.Register.Fitting;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.matching.lucene.Resemblance.Likeness;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// The schools that what was said of one may mean. Built once of a register; a changed register
/// needs a new one. Evidence only: a name alone never tells whom to notify.
public final class SchoolNames {
  /// Numbers that are used where there is no school, or none is known.
  private static final Set<String> PSEUDO_URNS = Set.of("888888", "999999");

  private static final String AUTHORITY = "LA:";

  /// A school fits if what was said is at most this many bits less likely for it than for the best.
  private static final double NEAR = 3;

  /// At least this share of what was said must be in a name, or it is another school's.
  private static final double RECOGNISED = 0.5;

  /// What fits more schools than these means none.
  private static final int TOO_MANY = 200;

  private final List<Entry> entries;
  private final Rarity rarity;
  private final Resemblance resemblance;
  private final NameIndex index;
  private final Successions successions;

  private SchoolNames(List<Entry> entries, Successions successions) {
    this.entries = entries;
    this.successions = successions;
    rarity = new Rarity(entries);
    resemblance = new Resemblance(rarity);
    index = new NameIndex(entries, rarity);
  }

  /// Reads the names of a register, local authorities left out.
  public static SchoolNames of(Collection<RegisteredSchool> schools) {
    var successions = new Successions(schools);
    var entries = new LinkedHashSet<Entry>();
    for (var school : schools) {
      if (!school.urn().startsWith(AUTHORITY)) {
        entries.add(Entry.of(school, successions.now(school.urn())));
      }
    }
    return new SchoolNames(new ArrayList<>(entries), successions);
  }

  /// The schools that fit, by number if one was said, else by name and place. UNKNOWN is a name
  /// that tells of a school, but of none in the register; NONE says nothing, or fits too many.
  ///
  /// @param today for the child's age
  public Fitting fitting(StatedSchool stated, Sought child, LocalDate today) {
    var urn = stated.urn();
    if (urn != null && !urn.isBlank()) {
      return PSEUDO_URNS.contains(urn) || urn.startsWith(AUTHORITY)
          ? Fitting.NONE
          : new Fitting(successions.now(urn), true);
    }
    var asked = Asked.of(stated, child, today, rarity);
    return asked.name().telling().isEmpty() ? Fitting.NONE : named(asked);
  }

  /// Who has a closed school's pupils now: for a person to choose from. The school itself if it is
  /// open, or if nobody succeeded it.
  public Set<String> successorsOf(String urn) {
    return successions.now(urn);
  }

  private Fitting named(Asked asked) {
    var likely = likely(asked, false);
    if (likely.stream().noneMatch(found -> found.likeness().plain())) {
      likely = likely(asked, true);
    }
    double best = likely.stream().mapToDouble(found -> found.likeness().against()).min().orElse(0);
    var urns = new HashSet<String>();
    for (var found : likely) {
      if (found.likeness().against() <= best + NEAR) {
        urns.addAll(found.entry().urns());
      }
    }
    if (urns.isEmpty()) {
      return Fitting.UNKNOWN;
    }
    return urns.size() > TOO_MANY ? Fitting.NONE : new Fitting(urns, false);
  }

  private List<Found> likely(Asked asked, boolean mistyped) {
    var likely = new ArrayList<Found>();
    for (int place : index.find(asked, mistyped)) {
      var entry = entries.get(place);
      var likeness = resemblance.compare(asked, entry, mistyped);
      if (likeness.recognised() >= RECOGNISED) {
        likely.add(new Found(entry, likeness));
      }
    }
    return likely;
  }

  private record Found(Entry entry, Likeness likeness) {}
}
