package org.encompass.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Remit;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two instances of the portal over one database.
@PortalTest
class JobRunnerTest {
  @Autowired JobBook book;
  @Autowired Turn turn;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final MovableClock clock = new MovableClock(Instant.now());
  private final MadeUpImporter importer = new MadeUpImporter();
  private JobRunner here;
  private JobRunner there;

  private Jobs jobs(JobRunner runner) {
    return new Jobs(book, runner, clock);
  }

  private JobRunner runner() {
    var settings = new ImportProperties(Duration.ofMinutes(30), 2);
    return new JobRunner(book, List.of(importer), turn, settings, clock);
  }

  @BeforeEach
  void start() {
    here = runner();
    there = runner();
  }

  @AfterEach
  void stop() throws InterruptedException {
    importer.mayEnd.countDown();
    here.close();
    there.close();
  }

  private UUID begun(String what) {
    return here.hold(MadeUpImporter.asked(what), false);
  }

  private UUID ready(String what) {
    var id = begun(what);
    awaitState(id, State.READY);
    return id;
  }

  private Job job(UUID id) {
    return book.find(id).orElseThrow();
  }

  private void awaitState(UUID id, State state) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(job(id).state()).isEqualTo(state));
  }

  private void awaitStateByRounds(UUID id, State state) {
    await()
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              here.round();
              assertThat(job(id).state()).isEqualTo(state);
            });
  }

  /// The thread that had it last may not have put it down yet.
  private void awaitClosed() {
    await()
        .untilAsserted(
            () -> {
              here.round();
              assertThat(importer.closed).hasValue(1);
            });
  }

  @Test
  void aSecondWordDoesNothing() {
    var id = ready("wait");
    var seen = job(id);
    jobs(here).apply(seen);
    jobs(here).apply(seen);
    awaitStateByRounds(id, State.APPLYING);
    jobs(there).apply(seen);
    jobs(there).drop(seen);
    here.round();
    importer.mayEnd.countDown();
    awaitState(id, State.APPLIED);
    awaitClosed();
    assertThat(importer.applied).hasValue(1);
    assertThat(job(id).papers().result()).isNotNull();
  }

  @Test
  void aWordSaidToAnotherInstanceReachesTheOneThatHoldsTheFile() {
    var id = ready("");
    jobs(there).apply(job(id));
    assertThat(job(id).state()).isEqualTo(State.QUEUED);
    there.round();
    assertThat(importer.applied).hasValue(0);
    awaitStateByRounds(id, State.APPLIED);
  }

  @Test
  void oneFileIsPutIntoForceAtATime() {
    var id = ready("");
    turn.take(
        () -> {
          jobs(here).apply(job(id));
          here.round();
          here.round();
          assertThat(job(id).state()).isEqualTo(State.QUEUED);
          return true;
        });
    awaitStateByRounds(id, State.APPLIED);
  }

  @Test
  void whatNobodyDecidesOnIsLetGoAndCannotBePutIntoForceAnyMore() {
    var id = ready("");
    var seen = job(id);
    clock.advance(Duration.ofMinutes(31));
    here.round();
    assertThat(job(id).state()).isEqualTo(State.EXPIRED);
    awaitClosed();
    jobs(here).apply(seen);
    assertThat(job(id).state()).isEqualTo(State.EXPIRED);
    assertThat(importer.applied).hasValue(0);
  }

  @Test
  void whatIsBeingPutIntoForceIsNotLetGoHoweverLongItTakes() {
    var id = ready("wait");
    jobs(here).apply(job(id));
    awaitStateByRounds(id, State.APPLYING);
    clock.advance(Duration.ofHours(2));
    there.round();
    await()
        .untilAsserted(
            () -> {
              here.round();
              assertThat(job(id).done()).isEqualTo(1);
            });
    assertThat(job(id).state()).isEqualTo(State.APPLYING);
    importer.mayEnd.countDown();
    awaitState(id, State.APPLIED);
  }

  @Test
  void whatADeadInstanceHeldIsLost() {
    var id = ready("wait");
    jobs(here).apply(job(id));
    awaitStateByRounds(id, State.APPLYING);
    jdbc.update("UPDATE import_job SET seen_at = now() - interval '61 s' WHERE id = ?", id);
    there.round();
    assertThat(job(id).state()).isEqualTo(State.LOST);
    assertThat(job(id).began()).isTrue();
    // It was not dead, only slow: what it did counts.
    importer.mayEnd.countDown();
    awaitState(id, State.APPLIED);
  }

  @Test
  void whoWasOnlySlowDoesNotGiveItsOwnFilesUp() {
    var id = ready("");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              // Unseen by others, who would be right to give it up.
              jdbc.update(
                  "UPDATE import_job SET seen_at = now() - interval '61 s' WHERE id = ?", id);
              here.round();
              assertThat(job(id).state()).isEqualTo(State.READY);
            });
  }

  @Test
  void whatFailsIsSaidToHaveFailed() {
    var atOnce = begun("fail");
    awaitStateByRounds(atOnce, State.FAILED);
    assertThat(job(atOnce).began()).isFalse();
    var halfWay = ready("breakInTheMiddle");
    jobs(here).apply(job(halfWay));
    awaitStateByRounds(halfWay, State.FAILED);
    assertThat(job(halfWay).began()).isTrue();
  }

  @Test
  void whatDoesNotFitAnyMoreIsRefusedAndSaysWhy() {
    var id = ready("noLonger");
    jobs(here).apply(job(id));
    awaitStateByRounds(id, State.REFUSED);
    assertThat(job(id).papers().findings())
        .isEqualTo(Findings.Found.of(Finding.whole("AREAS_OUTDATED")));
  }

  @Test
  void aQuestionIsAnsweredAndAskedAgainWithTheAnswer() {
    var id = begun("ask");
    awaitState(id, State.UNCLEAR);
    assertThat(job(id).papers().question()).isNotNull();
    jobs(there).answer(job(id), Map.of("column.name", "B"));
    assertThat(job(id).papers().question()).isNull();
    awaitStateByRounds(id, State.READY);
    assertThat(importer.checked).hasValue(2);
  }

  @Test
  void aProgramMayLetItGoOnButNotOverADoubt() {
    var plain = here.hold(MadeUpImporter.asked(""), true);
    awaitStateByRounds(plain, State.APPLIED);
    var doubtful = here.hold(MadeUpImporter.asked("doubt"), true);
    awaitState(doubtful, State.READY);
    here.round();
    assertThat(job(doubtful).state()).isEqualTo(State.READY);
    assertThat(job(doubtful).doubts()).containsExactly("CONTACTS_LEAVING");
  }

  @Test
  void whatIsDoubtfulOnlyWhenItsTurnComesIsAskedAgain() {
    var id = here.hold(MadeUpImporter.asked("doubtLater"), true);
    await()
        .untilAsserted(
            () -> {
              here.round();
              assertThat(job(id).doubts()).containsExactly("CONTACTS_LEAVING");
            });
    var again = job(id);
    assertThat(again.state()).isEqualTo(State.READY);
    assertThat(again.began()).isFalse();
    assertThat(Objects.requireNonNull(again.papers().plan()).advice().first())
        .containsExactly(Finding.whole("PLAN_CHANGED"));
    jobs(there).apply(again);
    awaitStateByRounds(id, State.APPLIED);
    assertThat(importer.closed).hasValueGreaterThan(0);
  }

  @Test
  void aPlanThatIsNotTheNewestIsNotPutIntoForce() {
    var id = ready("");
    var seen = job(id);
    jdbc.update("UPDATE import_job SET changed_at = changed_at + interval '1 s' WHERE id = ?", id);
    jobs(there).apply(seen);
    assertThat(job(id).state()).isEqualTo(State.READY);
  }

  @Test
  void whatIsRefusedKeepsItsFindingsAndMakesRoom() {
    var first = begun("refuse");
    var second = begun("refuse");
    awaitState(first, State.REFUSED);
    awaitState(second, State.REFUSED);
    assertThat(jobs(here).expect()).isFalse();
    await()
        .until(
            () -> {
              here.round();
              return jobs(here).expect();
            });
    assertThat(job(first).papers().findings())
        .isEqualTo(Findings.Found.of(Finding.at(3, "urn", "MISSING")));
  }

  @Test
  void filesThatAreOnTheirWayTakeUpRoomUntilTheyAreHereOrBreakOff() {
    var jobs = jobs(here);
    assertThat(jobs.expect()).isTrue();
    ready("");
    assertThat(jobs.expect()).isFalse();
    jobs.arrived();
    assertThat(jobs.expect()).isTrue();
    assertThat(jobs.expect()).isFalse();
  }

  @Test
  void aStoppedInstanceSaysThatItsFilesAreGone() throws InterruptedException {
    var id = ready("");
    here.close();
    assertThat(job(id).state()).isEqualTo(State.LOST);
    assertThat(importer.closed).hasValue(1);
  }

  @Test
  void aJobIsSeenByWhoBroughtItAndByAdministratorsOfEverything() {
    var id = ready("");
    assertThat(jobs(there).find(id, "somebody", Remit.NOTHING)).isPresent();
    assertThat(jobs(there).find(id, "somebody else", Remit.EVERYTHING)).isPresent();
    assertThat(jobs(there).find(id, "somebody else", Remit.NOTHING)).isEmpty();
  }
}
