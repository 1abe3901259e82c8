package org.encompass.portal.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.roll.RollFeeds.Fault;
import org.encompass.portal.roll.RollFeeds.Outcome;
import org.encompass.portal.roll.RollFeeds.Said;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class RollFeedsTest {
  private static final Remit REMIT = new Remit(false, Set.of(), Set.of("640"));
  @Autowired RollFeeds feeds;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void schools() {
    for (var school : List.of("630901 640", "630902 641")) {
      var parts = school.split(" ");
      jdbc.update(
          """
          INSERT INTO school (urn, revision, imported_revision, name, status, la_code, document,
            fingerprint, changed_at)
          VALUES (?, 1, 1, 'Feedwell School', 'OPEN', ?, ?::jsonb, '', now())
          ON CONFLICT DO NOTHING
          """,
          parts[0],
          parts[1],
          """
          {"urn": "%s", "revision": 1, "name": "Feedwell School", "status": "OPEN",
           "locale": "en", "contacts": []}\
          """
              .formatted(parts[0]));
    }
    jdbc.update("DELETE FROM roll_feed WHERE urn LIKE '63090_'");
    jdbc.update("UPDATE school SET roll_as_of = NULL WHERE urn LIKE '63090_'");
  }

  private Outcome say(String urn, String day, int count) {
    return feeds.say(List.of(new Said(urn, LocalDate.parse(day), count)), REMIT, "feed");
  }

  private String roll() {
    return jdbc.queryForObject(
        "SELECT roll_as_of || ' ' || roll_count || ' ' || revision FROM school WHERE urn ="
            + " '630901'",
        String.class);
  }

  @Test
  void whatAFeedSaysIsTheSchoolsNewWordAndWhatComesLateIsNot() {
    assertThat(say("630901", "2026-11-20", 312)).isEqualTo(new Outcome.Noted(1, 0));
    var after = roll();
    assertThat(after).startsWith("2026-11-20 312");
    assertThat(say("630901", "2026-11-20", 312)).isEqualTo(new Outcome.Noted(0, 1));
    assertThat(say("630901", "2026-11-19", 300)).isEqualTo(new Outcome.Noted(0, 1));
    assertThat(roll()).isEqualTo(after);
    assertThat(say("630901", "2026-11-21", 313)).isEqualTo(new Outcome.Noted(1, 0));
    assertThat(roll()).startsWith("2026-11-21 313");
  }

  @Test
  void aFeedsFirstWordDoesNotOverwriteANewerFile() {
    jdbc.update(
        "UPDATE school SET roll_as_of = '2026-11-22', roll_count = 400 WHERE urn = '630901'");
    assertThat(say("630901", "2026-11-01", 12)).isEqualTo(new Outcome.Noted(0, 1));
    assertThat(roll()).startsWith("2026-11-22 400");
  }

  @Test
  void oneThatCannotBeTakenStopsAll() {
    var day = LocalDate.parse("2026-11-20");
    var said =
        List.of(
            new Said("630901", day, 312),
            new Said("630902", day, 312),
            new Said("639999", day, 312),
            new Said("630901", LocalDate.parse("2999-01-01"), -1),
            new Said(null, null, null));
    assertThat(feeds.say(said, REMIT, "feed"))
        .isEqualTo(
            new Outcome.Refused(
                List.of(
                    new Fault(1, "OUTSIDE_REMIT"),
                    new Fault(2, "SCHOOL_UNKNOWN"),
                    new Fault(3, "URN_REPEATED"),
                    new Fault(3, "ROLL_AS_OF"),
                    new Fault(3, "ROLL_COUNT"),
                    new Fault(4, "SCHOOL_UNKNOWN"),
                    new Fault(4, "ROLL_AS_OF"),
                    new Fault(4, "ROLL_COUNT"))));
    assertThat(
            jdbc.queryForObject(
                "SELECT count(*)::int FROM roll_feed WHERE urn LIKE '63090_'", Integer.class))
        .isZero();
  }
}
