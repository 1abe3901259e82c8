package org.encompass.portal.roll;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Doubted;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.SentFile;
import org.encompass.portal.testing.TopicReader;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Tables and transfer files, with what looks wrong about them.
@PortalTest
class RollImporterTest {
  private static final AtomicInteger NEXT = new AtomicInteger(630_100);
  private static final String HEADER = "urn,pupilId,givenNames,familyName,dateOfBirth,to";
  @Autowired RollImporter importer;
  @Autowired RollWord word;
  @Autowired TopicReader topics;
  @Autowired JdbcTemplate jdbc;
  @Autowired SchoolScope scope;

  private String school(String laCode) {
    var urn = String.valueOf(NEXT.incrementAndGet());
    jdbc.update(
        """
        INSERT INTO school (urn, revision, imported_revision, name, status, la_code, force,
          document, fingerprint, changed_at)
        VALUES (?, 1, 1, 'Rollright Primary School', 'OPEN', ?, 'E23000015', ?::jsonb, '', now())
        """,
        urn,
        laCode,
        """
        {"urn": "%s", "revision": 1, "name": "Rollright Primary School", "status": "OPEN",
         "locale": "en", "contacts": []}\
        """
            .formatted(urn));
    return urn;
  }

  private static Stream<String> pupils(String urn, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> "%s,p%d,Araminta,Fenwhistle,2017-03-04,".formatted(urn, n));
  }

  @SafeVarargs
  private static SentFile table(Stream<String>... rows) {
    var lines = Stream.concat(Stream.of(HEADER), Stream.of(rows).flatMap(one -> one));
    return SentFile.lines(lines.collect(joining("\n")));
  }

  private Checked check(SentFile file, Map<String, String> options, Remit remit) {
    return importer.check(
        new Asked(Kind.ROLLS, "administrator", remit, options, Map.of("file", file)),
        (done, all) -> {});
  }

  private Report ready(SentFile file, String... option) {
    return ((Checked.Ready) check(file, options(option), Remit.EVERYTHING)).report();
  }

  private Map<String, Long> bring(SentFile file, String... option) {
    var ready = (Checked.Ready) check(file, options(option), Remit.EVERYTHING);
    var counts = new java.util.TreeMap<String, Long>();
    ready
        .applying()
        .apply((done, all) -> {})
        .counts()
        .forEach(c -> counts.put(c.code(), c.number()));
    return counts;
  }

  private static Map<String, String> options(String... option) {
    return option.length == 0 ? Map.of() : Map.of(option[0], option[1]);
  }

  private List<Finding> found(SentFile file, Remit remit, String... option) {
    return ((Checked.Refused) check(file, options(option), remit)).found().first();
  }

  private static Consumer<Report> doubts(String... codes) {
    return report ->
        assertThat(report.doubts()).extracting(Count::code).containsExactlyInAnyOrder(codes);
  }

  private int remembered(String urn) {
    return scope.within(
        List.of(new SchoolKey(urn)),
        () -> jdbc.queryForObject("SELECT count(*)::int FROM roll_row", Integer.class));
  }

  @Test
  void lookingAtAFileChangesNothingAndSaysWhatItWouldDo() {
    var urn = school("630");
    var report = ready(table(pupils(urn, 0, 12)));
    assertThat(report.counts()).contains(new Count("ROLL_ADDED", 12), new Count("ROLL_GONE", 0));
    assertThat(report.doubts()).isEmpty();
    assertThat(remembered(urn)).isZero();
    assertThat(topics.read(Topics.ROLLS, key -> key.startsWith(urn))).isEmpty();
    assertThat(bring(table(pupils(urn, 0, 12)))).containsEntry("ROLL_ADDED", 12L);
    assertThat(bring(table(pupils(urn, 0, 12)))).containsEntry("ROLL_UNCHANGED", 12L);
    assertThat(topics.read(Topics.ROLLS, key -> key.startsWith(urn))).hasSize(12);
  }

  @Test
  void aRollThatHalvesOrIsReplacedNeedsASecondLook() {
    var urn = school("631");
    bring(table(pupils(urn, 0, 20)));
    assertThat(ready(table(pupils(urn, 0, 9)))).satisfies(doubts("ROLL_HALVED"));
    assertThat(ready(table(pupils(urn, 0, 10)))).satisfies(doubts());
    assertThat(ready(table(pupils(urn, 15, 34)))).satisfies(doubts("ROLL_REPLACED"));
    assertThat(ready(table(pupils(urn, 0, 9))).sections().getFirst().rows())
        .containsExactly(List.of(urn, "Rollright Primary School", "20", "9", "11"));
  }

  @Test
  void aSchoolThatItsAuthoritysFileLeavesOutIsNamed() {
    var schools = List.of(school("632"), school("632"), school("632"));
    bring(table(schools.stream().flatMap(urn -> pupils(urn, 0, 3))));
    assertThat(ready(table(schools.stream().skip(1).flatMap(urn -> pupils(urn, 0, 3)))))
        .satisfies(doubts("ROLL_MISSING"));
    assertThat(ready(table(pupils(schools.getFirst(), 0, 3))))
        .as("one school's file is not its authority's")
        .satisfies(doubts());
  }

  @Test
  void changesLeaveOthersAloneAndTakeOffWhoseLastDayIsPast() {
    var urn = school("633");
    bring(table(pupils(urn, 0, 5)));
    var changes =
        table(
            Stream.of(
                urn + ",p1,Araminta,Oakapple,2017-03-04,",
                urn + ",p2,Araminta,Fenwhistle,2017-03-04,2026-11-20",
                urn + ",p9,Barnaby,Quill,2018-03-04,"));
    assertThat(bring(changes, "mode", "changes"))
        .containsEntry("ROLL_CHANGED", 1L)
        .containsEntry("ROLL_ADDED", 1L)
        .containsEntry("ROLL_GONE", 1L);
    assertThat(remembered(urn)).isEqualTo(5);
    assertThat(jdbc.queryForObject("SELECT roll_count FROM school WHERE urn = ?", int.class, urn))
        .isEqualTo(5);
    assertThat(found(table(pupils(school("633"), 0, 1)), Remit.EVERYTHING, "mode", "changes"))
        .extracting(Finding::code)
        .containsExactly("NO_WHOLE_ROLL_YET");
  }

  @Test
  void changesNeitherMakeARollFreshNorStandInForOneThatBrokeOff() {
    var urn = school("637");
    bring(table(pupils(urn, 0, 5)), "asOf", "2/11/2026");
    var mover = table(Stream.of(urn + ",p1,Araminta,Oakapple,2017-03-04,"));
    bring(mover, "mode", "changes");
    assertThat(rollAsOf(urn)).isEqualTo("2026-11-02");
    word.begin(List.of(new SchoolKey(urn)));
    assertThat(found(mover, Remit.EVERYTHING, "mode", "changes"))
        .extracting(Finding::code)
        .containsExactly("NO_WHOLE_ROLL_YET");
    bring(table(pupils(urn, 0, 5)));
    assertThat(ready(mover, "mode", "changes").counts()).contains(new Count("ROLL_CHANGED", 1));
  }

  @Test
  void pupilsOfATransferFileWhomTheRollDoesNotKnowNeedASecondLook() {
    var urn = school("638");
    bring(table(pupils(urn, 0, 12)));
    var mover = "<Pupil><Surname>Fenwhistle</Surname><Forename>%s</Forename><DOB>2017-03-04</DOB>";
    var left =
        "<SchoolHistory><School><URN>%s</URN><LeavingDate>2026-10-23</LeavingDate></School>"
            + "</SchoolHistory>";
    var file =
        "<CTfile><Header><SourceSchool><URN>%s</URN></SourceSchool></Header><CTFpupilData>"
            + mover.formatted("Araminta")
            + left
            + "</Pupil>"
            + mover.formatted("Barnaby")
            + "</Pupil></CTFpupilData></CTfile>";
    var doubts = ready(SentFile.lines(file.formatted(urn, urn))).doubts();
    assertThat(doubts)
        .containsExactly(new Count("ROLL_LEAVER_UNKNOWN", 1), new Count("ROLL_STRANGERS", 1));
    assertThat(ready(table(pupils(urn, 12, 14)), "mode", "changes").doubts()).isEmpty();
    assertThat(ready(table(pupils(urn, 20, 27)), "mode", "changes").doubts())
        .containsExactly(new Count("ROLL_STRANGERS", 7));
  }

  @Test
  void anOlderFileThanTheRollNeedsASecondLook() {
    var urn = school("639");
    bring(table(pupils(urn, 0, 5)), "asOf", "20/11/2026");
    assertThat(ready(table(pupils(urn, 0, 5)), "asOf", "20/10/2026"))
        .satisfies(doubts("ROLL_OLDER"));
    assertThat(ready(table(pupils(urn, 0, 5)), "asOf", "20/11/2026")).satisfies(doubts());
  }

  @Test
  void whatWasLookedAtBeforeAnotherFileIsLookedAtAgain() {
    var urn = school("640");
    var all = checked(table(pupils(urn, 0, 20)));
    var few = checked(table(pupils(urn, 0, 9)));
    var most = checked(table(pupils(urn, 0, 19)));
    assertThat(few.report().doubts()).isEmpty();
    all.applying().apply((done, of) -> {});
    assertThatExceptionOfType(Doubted.class)
        .isThrownBy(() -> few.applying().apply((done, of) -> {}))
        .satisfies(
            doubted -> assertThat(doubted.again().report()).satisfies(doubts("ROLL_HALVED")));
    assertThat(remembered(urn)).isEqualTo(20);
    most.applying().apply((done, of) -> {});
    assertThat(remembered(urn)).isEqualTo(19);
  }

  private Checked.Ready checked(SentFile file) {
    return (Checked.Ready) check(file, Map.of(), Remit.EVERYTHING);
  }

  @Test
  void aRollOfAClosedSchoolNamesTheSuccessor() {
    var urn = school("641");
    jdbc.update(
        "UPDATE school SET status = 'CLOSED', document = document || ?::jsonb WHERE urn = ?",
        "{\"successorUrns\": [\"630999\"]}",
        urn);
    var report = ready(table(pupils(urn, 0, 3)));
    assertThat(report).satisfies(doubts("ROLL_OF_CLOSED"));
    assertThat(report.sections().getFirst().rows())
        .containsExactly(List.of(urn, "Rollright Primary School", "630999"));
  }

  private String rollAsOf(String urn) {
    return jdbc.queryForObject(
        "SELECT roll_as_of::text FROM school WHERE urn = ?", String.class, urn);
  }

  @Test
  void nothingLeavesUnlessEveryRowIsGood() {
    var urn = school("634");
    var others = school("635");
    var remit = new Remit(false, Set.of(), Set.of("634"));
    var file =
        table(
            pupils(urn, 0, 2),
            pupils(urn, 1, 2),
            pupils(others, 0, 1),
            pupils("639999", 0, 1),
            Stream.of(urn + ",p7,Araminta,Fenwhistle,31/02/2017,"));
    assertThat(found(file, remit))
        .containsExactlyInAnyOrder(
            Finding.at(4, null, "PUPIL_REPEATED"),
            Finding.at(5, null, "OUTSIDE_REMIT"),
            Finding.at(6, null, "SCHOOL_UNKNOWN"),
            Finding.at(7, "dateOfBirth", "DATE_UNREADABLE"));
    assertThat(remembered(urn)).isZero();
    assertThat(found(table(Stream.of()), remit)).extracting(Finding::code).contains("ROLL_EMPTY");
    assertThat(found(table(pupils(urn, 0, 1)), remit, "mode", "half"))
        .containsExactly(new Finding("mode", 0, null, "OPTION_UNREADABLE"));
  }

  @Test
  void aFilesOwnDayIsTheDayOfTheRoll() {
    var urn = school("636");
    bring(table(pupils(urn, 0, 1)), "asOf", "2/11/2026");
    assertThat(rollAsOf(urn)).isEqualTo("2026-11-02");
    assertThat(found(table(pupils(urn, 0, 1)), Remit.EVERYTHING, "asOf", "2030-01-01"))
        .containsExactly(new Finding("asOf", 0, null, "OPTION_UNREADABLE"));
  }
}
