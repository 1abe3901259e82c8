package org.encompass.portal.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.encompass.portal.domain.Language;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Schools.Change;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes parts of many schools' entries: all of them or none, each as it stands at that
/// moment, so that nothing said meanwhile is undone. What a school said itself stands. An
/// entry that stays as it is is not published again.
@Service
public class Revising {
  private static final int BATCH = 500;
  private static final byte[] NEVER_IMPORTED = {};

  private final Entries entries;
  private final Schools schools;
  private final EntryPublishing publishing;
  private final TransactionTemplate transaction;

  Revising(
      Entries entries,
      Schools schools,
      EntryPublishing publishing,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.schools = schools;
    this.publishing = publishing;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What becomes of an entry.
  @FunctionalInterface
  public interface Revision {
    /// @param standing as it stands; null = the portal has none under this URN
    /// @return as it is to be, its revision aside; empty = nothing is done about it
    Optional<SchoolMessage> of(@Nullable SchoolMessage standing);
  }

  /// What was done.
  ///
  /// @param unchanged entries that stand as they were to be
  /// @param heldBack schools whose own word stands against a part of what was to be
  public record Revised(int added, int changed, int unchanged, Set<String> heldBack) {
    public Revised {
      heldBack = Set.copyOf(heldBack);
    }
  }

  /// Changes entries, by URN.
  ///
  /// @param done is told how many entries have been gone through
  public Revised revise(Map<String, Revision> revisions, LongConsumer done) {
    return transaction.execute(_ -> eachBatch(revisions, done, entries::lock, this::publish));
  }

  /// What the same would do if it were done now; nothing is changed.
  public Revised foresee(Map<String, Revision> revisions, LongConsumer done) {
    return eachBatch(revisions, done, entries::find, (_, _) -> {});
  }

  // In the order of their URNs, so that two who do this at once wait for each other.
  private Revised eachBatch(
      Map<String, Revision> revisions,
      LongConsumer done,
      Function<Collection<String>, Map<String, Entry>> reading,
      BiConsumer<List<Change>, Map<String, Entry>> then) {
    var tally = new Tally();
    var urns = revisions.keySet().stream().sorted().toList();
    for (int from = 0; from < urns.size(); from += BATCH) {
      var batch = urns.subList(from, Math.min(from + BATCH, urns.size()));
      var standing = reading.apply(batch);
      var wanted = wanted(batch, revisions, standing, tally);
      var languages = publishing.languages(wanted);
      then.accept(changes(wanted, standing, languages, tally), standing);
      done.accept(from + batch.size());
    }
    return new Revised(tally.added, tally.changed, tally.unchanged, tally.heldBack);
  }

  private void publish(List<Change> changes, Map<String, Entry> standing) {
    var listed =
        changes.stream()
            .map(Change::school)
            .filter(
                school -> {
                  var entry = standing.get(school.urn());
                  return entry == null || !entry.school().contacts().equals(school.contacts());
                })
            .toList();
    publishing.publish(changes, listed, standing);
  }

  private static List<SchoolMessage> wanted(
      List<String> urns,
      Map<String, Revision> revisions,
      Map<String, Entry> standing,
      Tally tally) {
    var wanted = new ArrayList<SchoolMessage>();
    for (var urn : urns) {
      var entry = standing.get(urn);
      var known = entry == null ? null : entry.school();
      var revision = Objects.requireNonNull(revisions.get(urn));
      var given = revision.of(known);
      if (given.isPresent() && known != null && isSame(given.get(), known)) {
        tally.unchanged++;
      } else {
        given.ifPresent(wanted::add);
      }
    }
    return wanted;
  }

  private List<Change> changes(
      List<SchoolMessage> wanted,
      Map<String, Entry> standing,
      Map<String, Language> languages,
      Tally tally) {
    var known = schools.known(wanted.stream().map(SchoolMessage::urn).toList());
    var changes = new ArrayList<Change>();
    for (var given : wanted) {
      var urn = given.urn();
      var entry = standing.get(urn);
      var school = EntryPublishing.heeding(entry, given, languages);
      if (!OwnWord.of(given).saysTheSameAs(OwnWord.of(school))) {
        tally.heldBack.add(urn);
      }
      var before = known.get(urn);
      if (entry == null || before == null) {
        tally.added++;
        changes.add(new Change(SchoolRevision.at(school, 1), 0, NEVER_IMPORTED));
      } else if (isSame(school, entry.school())) {
        tally.unchanged++;
      } else {
        tally.changed++;
        changes.add(
            new Change(
                SchoolRevision.at(school, before.revision() + 1),
                before.importedRevision(),
                before.fingerprint()));
      }
    }
    return changes;
  }

  private static boolean isSame(SchoolMessage one, SchoolMessage other) {
    return SchoolRevision.at(one, 0).equals(SchoolRevision.at(other, 0));
  }

  private static final class Tally {
    private final Set<String> heldBack = new TreeSet<>();
    private int added;
    private int changed;
    private int unchanged;
  }
}
