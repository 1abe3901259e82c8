package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.encompass.harness.RealDatabase;
import org.encompass.notifier.NotifierTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A row that cannot be written holds up nobody else's, and is tried again.
@NotifierTest
class OneBadRowTest extends CaseJourney {
  private static final String LA = "LA:513";

  @Autowired private RealDatabase database;

  @Test
  void ofNotificationsToJudge() {
    var bad = routed();
    somebodyElse();
    incident.reference += "-B";
    enrol(otherUrn, r -> {});
    var good = only(file());
    clock.set(good.deadline().at().plus(Duration.ofHours(1)));
    refusing(
        "notification",
        "notification_id <> '%s' or met is null".formatted(bad.notificationId()),
        () -> {
          sweeps.run("deadlines");
          assertThat(only(good.childId()).met()).isFalse();
          assertThat(only(bad.childId()).met()).isNull();
        });
    sweeps.run("deadlines");
    assertThat(only(bad.childId()).met()).isFalse();
  }

  /// As when somebody holds a lock, a query takes too long, memory is short: none of it is said of
  /// the child, and still the child is the only one to wait.
  @ParameterizedTest
  @ValueSource(strings = {"55P03", "57014", "40001", "53200"})
  void ofChildrenToRoute(String sqlState) {
    enrol(urn, r -> {});
    incident.children = List.of(child.make());
    var bad = files.file(incident, clock.instant().minusSeconds(60));
    somebodyElse();
    incident.reference += "-B";
    enrol(otherUrn, r -> {});
    incident.children = List.of(child.make());
    var good = files.file(incident, clock.instant());
    failing(
        bad,
        sqlState,
        () -> {
          route();
          assertThat(live(good)).hasSize(1);
          assertThat(failures(bad)).isEqualTo(1);
        });
    jdbc.update("update child set route_after = '-infinity' where child_id = ?", bad);
    route();
    assertThat(live(bad)).hasSize(1);
  }

  @Test
  void ofReviewsToJudge() {
    var bad = inReview();
    var good = anotherInReview();
    clock.set(deadlineOfReview(good).plus(Duration.ofHours(1)));
    refusing(
        "child",
        "child_id <> '%s' or met is null".formatted(bad),
        () -> {
          sweeps.run("deadlines");
          assertThat(judged(good)).isTrue();
          assertThat(judged(bad)).isFalse();
        });
    sweeps.run("deadlines");
    assertThat(judged(bad)).isTrue();
  }

  @Test
  void ofReviewsWhoseCalendarChanges() {
    child.laCode = "513";
    var bad = inReview();
    var good = anotherInReview();
    var before = deadlineOfReview(bad);
    school(LA, s -> closes(s, 1, day(before)));
    refusing(
        "child",
        "child_id <> '%s' or deadline = '%s'".formatted(bad, before),
        () -> {
          sweeps.run("review-calendar");
          assertThat(deadlineOfReview(good)).isAfter(before);
          assertThat(deadlineOfReview(bad)).isEqualTo(before);
        });
    sweeps.run("review-calendar");
    assertThat(deadlineOfReview(bad)).isEqualTo(deadlineOfReview(good));
  }

  private UUID anotherInReview() {
    somebodyElse();
    incident.reference += "-B";
    return inReview();
  }

  private boolean judged(UUID childId) {
    return reviews.find(childId).orElseThrow().item().met() != null;
  }

  private int failures(UUID childId) {
    return jdbc.queryForObject(
        "select route_failures from child where child_id = ?", Integer.class, childId);
  }

  private void failing(UUID childId, String sqlState, Runnable meanwhile) {
    var owner = new JdbcTemplate(new DriverManagerDataSource(database.superuserJdbcUrl()));
    owner.execute(
        """
        create function fail() returns trigger language plpgsql as
          $$ begin raise exception 'made up' using errcode = '%s'; end $$;
        create trigger failing before insert on matching_decision for each row
          when (new.child_id = '%s') execute function fail()
        """
            .formatted(sqlState, childId));
    try {
      meanwhile.run();
    } finally {
      owner.execute("drop trigger failing on matching_decision; drop function fail()");
    }
  }

  private void refusing(String table, String rule, Runnable meanwhile) {
    var owner = new JdbcTemplate(new DriverManagerDataSource(database.superuserJdbcUrl()));
    owner.execute(
        "alter table %s add constraint refused check (%s) not valid".formatted(table, rule));
    try {
      meanwhile.run();
    } finally {
      owner.execute("alter table %s drop constraint refused".formatted(table));
    }
  }
}
