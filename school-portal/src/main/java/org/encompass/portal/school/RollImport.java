package org.encompass.portal.school;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.ImportReport.Count;
import org.encompass.portal.school.ImportReport.Kind;
import org.encompass.portal.school.RollRows.Published;
import org.encompass.portal.school.RollRows.Pupil;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.stereotype.Service;

/// Passes a file of whole rolls on to the notifier. Checked from the first line to the last before
/// one entry leaves; only what is new leaves; nothing of a pupil stays but an id and a keyed hash.
/// An import that was cut off is simply done again: what the broker already has is not sent twice.
@Service
public class RollImport {
  private static final int BATCH = 1_000;

  private final WireReader reader;
  private final Schools schools;
  private final RollRows rows;
  private final KeyedHash hash;
  private final RollPublishing publishing;

  RollImport(
      WireReader reader,
      Schools schools,
      RollRows rows,
      KeyedHash hash,
      RollPublishing publishing) {
    this.reader = reader;
    this.schools = schools;
    this.rows = rows;
    this.hash = hash;
    this.publishing = publishing;
  }

  ImportReport take(InputStream file) {
    var count = new Count(Kind.ROLLS);
    var named = new TreeSet<SchoolKey>();
    try (var spool = Spool.open()) {
      rows.startList();
      check(file, spool, named, count);
      if (count.good()) {
        spool.forEachBatch(batch -> publishing.publish(batch, count));
        publishing.finish(named, count);
      }
    } finally {
      rows.startList();
    }
    return count.report();
  }

  private void check(InputStream file, Spool spool, Set<SchoolKey> named, Count count) {
    var lines = new Lines(file);
    var batch = new ArrayList<Spool.Row>(BATCH);
    for (var line = lines.next(); line != null; line = lines.next()) {
      count.lines++;
      switch (reader.readPlain(line.bytes(), MessageType.ROLL)) {
        case Reading.Good<RollMessage>(var entry, var _, var _, var _) ->
            batch.add(row(line.number(), entry));
        case Reading.Bad<RollMessage>(var problems, var _) ->
            count.problems(line.number(), problems);
      }
      if (batch.size() == BATCH) {
        settle(batch, spool, named, count);
      }
    }
    settle(batch, spool, named, count);
  }

  private Spool.Row row(int line, RollMessage entry) {
    return new Spool.Row(
        line,
        new Pupil(new SchoolKey(entry.urn()), entry.pupilId()),
        new Published(entry.revision(), hash.of(WireWriter.write(withoutRevision(entry)))),
        WireWriter.write(entry));
  }

  private void settle(List<Spool.Row> batch, Spool spool, Set<SchoolKey> named, Count count) {
    if (batch.isEmpty()) {
      return;
    }
    var known =
        schools.known(batch.stream().map(row -> row.pupil().school().value()).distinct().toList());
    var reachable =
        batch.stream().filter(row -> known.containsKey(row.pupil().school().value())).toList();
    batch.stream()
        .filter(row -> !known.containsKey(row.pupil().school().value()))
        .forEach(row -> count.problem(row.line(), ImportCode.SCHOOL_UNKNOWN.problem()));
    if (!reachable.isEmpty()) {
      refuseRepeated(reachable, count);
      named.addAll(reachable.stream().map(row -> row.pupil().school()).toList());
    }
    if (count.good()) {
      spool.add(batch);
    }
    batch.clear();
  }

  private void refuseRepeated(List<Spool.Row> batch, Count count) {
    var inBatch = new HashSet<Pupil>();
    var again = new TreeSet<Integer>();
    batch.stream()
        .filter(row -> !inBatch.add(row.pupil()))
        .map(Spool.Row::line)
        .forEach(again::add);
    var earlier = Set.copyOf(rows.list(inBatch));
    batch.stream()
        .filter(row -> earlier.contains(row.pupil()))
        .map(Spool.Row::line)
        .forEach(again::add);
    again.forEach(line -> count.problem(line, ImportCode.PUPIL_REPEATED.problem()));
  }

  // A file that counts its revision on without another change is not news.
  private static RollMessage withoutRevision(RollMessage entry) {
    return new RollMessage(
        entry.urn(),
        entry.pupilId(),
        0,
        entry.upn(),
        entry.givenNames(),
        entry.familyName(),
        entry.preferredGivenName(),
        entry.preferredFamilyName(),
        entry.formerFamilyNames(),
        entry.dateOfBirth(),
        entry.sex(),
        entry.postcode(),
        entry.addressLine(),
        entry.telephone(),
        entry.enrolment(),
        entry.yearGroup(),
        entry.from(),
        entry.to());
  }
}
