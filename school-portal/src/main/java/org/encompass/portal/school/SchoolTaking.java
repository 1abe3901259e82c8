package org.encompass.portal.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.portal.school.Schools.Change;
import org.encompass.schemas.SchoolMessage;
import org.springframework.stereotype.Component;

/// Holds entries of a file against what is known, and writes what is new of them.
@Component
class SchoolTaking {
  private final Schools schools;
  private final Entries entries;
  private final KeyedHash hash;
  private final EntryPublishing publishing;

  SchoolTaking(Schools schools, Entries entries, KeyedHash hash, EntryPublishing publishing) {
    this.schools = schools;
    this.entries = entries;
    this.hash = hash;
    this.publishing = publishing;
  }

  /// An entry, and the line on which it stands.
  record Numbered(int line, SchoolMessage school) {}

  /// Counts what of these is new; changes nothing.
  void foresee(List<Numbered> batch, SchoolTally tally) {
    judge(batch, entries::find, tally);
  }

  /// Takes in what of these is new, in the caller's transaction.
  void take(List<Numbered> batch, SchoolTally tally) {
    var standing = entries.lock(batch.stream().map(one -> one.school().urn()).toList());
    var changes = judge(batch, _ -> standing, tally);
    publishing.publish(changes, changes.stream().map(Change::school).toList(), standing);
  }

  private List<Change> judge(
      List<Numbered> batch,
      Function<Collection<String>, Map<String, Entry>> reading,
      SchoolTally tally) {
    var urns = batch.stream().map(one -> one.school().urn()).toList();
    var standing = reading.apply(urns);
    var known = schools.known(urns);
    var languages = publishing.languages(batch.stream().map(Numbered::school).toList());
    var changes = new ArrayList<Change>();
    for (var one : batch) {
      var urn = one.school().urn();
      var fingerprint = hash.of(SchoolRevision.comparable(one.school()));
      var school = EntryPublishing.heeding(standing.get(urn), one.school(), languages);
      switch (SchoolRevision.judge(school, fingerprint, known.get(urn))) {
        case SchoolRevision.Verdict.Apply(var change) -> {
          changes.add(change);
          if (tally.isOneself(school, standing.get(urn))) {
            tally.problem(one.line(), ImportCode.OWN_ADDRESS.problem());
          }
          if (!OwnWord.of(one.school()).saysTheSameAs(OwnWord.of(school))) {
            tally.advise(one.line(), ImportCode.SCHOOL_SAYS_ITSELF);
          }
        }
        case SchoolRevision.Verdict.Same() -> tally.unchanged++;
        case SchoolRevision.Verdict.Older() -> tally.advise(one.line(), ImportCode.OLDER_REVISION);
      }
    }
    tally.changed += changes.size();
    return changes;
  }
}
