package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school's rows are its own: asked of the database's catalogue, table by table, and tried.
@PortalTest
class IsolationTest {
  /// Tables with a school's key that need no policy, and why.
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("school", "the register of schools holds no child; the administrator keeps it"),
          Map.entry(
              "newcomer", "people of no list yet; an administrator confirms where nobody else can"),
          Map.entry("contact", "says to which schools a person belongs: the scope is made from it"),
          Map.entry(
              "recovery", "who vouched for whom, as ids, for administrators; nothing of a child"),
          Map.entry("look_count", "numbers for the data controller, of no alert and no person"),
          Map.entry("register_place", "where public lists have a school; holds nobody"),
          Map.entry(
              "roll_feed", "how many pupils a feed says a school has, and of which day; no pupil"),
          Map.entry(
              "calendar_subscription", "addresses of public calendars, sealed, for administrators"),
          Map.entry(
              "receipt_fact",
              "ids and states for the administrator's dashboard, no child's details"),
          Map.entry(
              "red_school",
              "how many people of a list can be told; numbers, of no person and no alert"),
          Map.entry("red_watched", "since when it was looked at whether a school can be told"),
          Map.entry("counted", "what the dashboard makes of them"),
          Map.entry("counted_child", "the part of it that holds each child once"),
          Map.entry("counted_place", "the part of it that holds each school that has to know"));

  @Autowired JdbcClient jdbc;
  @Autowired SchoolScope scope;
  @Autowired Disclosures disclosures;
  @Autowired KeyAdults people;

  @Test
  void everyTableOfASchoolForcesItsPolicy() {
    var unprotected =
        jdbc.sql(
                """
                SELECT c.relname FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'urn' AND NOT attisdropped
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                  AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                    SELECT FROM pg_policy p
                    WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive
                      AND pg_get_expr(p.polqual, c.oid) LIKE '%allowed_urns()%'
                      AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%allowed_urns()%'))
                """)
            .query(String.class)
            .list();
    assertThat(unprotected).isSubsetOf(OPEN.keySet());
  }

  @Test
  void theServiceOwnsNothingAndCannotStepAroundThePolicies() {
    var role =
        jdbc.sql(
                """
                SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                FROM pg_roles WHERE rolname = current_user
                """)
            .query(Boolean.class)
            .single();
    assertThat(role).isFalse();
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM pg_class
                    WHERE pg_has_role(current_user, relowner, 'member')
                      AND relnamespace = 'public'::regnamespace
                    """)
                .query(Long.class)
                .single())
        .isZero();
    for (var attempt :
        List.of(
            "ALTER TABLE alert DISABLE ROW LEVEL SECURITY",
            "DROP POLICY by_school ON alert",
            "CREATE TABLE mine (id int)",
            "TRUNCATE alert",
            "DELETE FROM alert",
            "UPDATE alert_look SET looked_at = now()",
            "DELETE FROM alert_look",
            "CREATE OR REPLACE FUNCTION allowed_urns() RETURNS text[] LANGUAGE sql AS"
                + " 'SELECT NULL::text[]'")) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert",
        "alert_content",
        "alert_look",
        "alert_answer",
        "alert_hand_over",
        "alert_attempt"
      })
  void aForgottenScopeIsAnErrorAndNotAnEmptyPage(String table) {
    var school = people.school();
    fill(school);
    assertThatThrownBy(() -> count(table)).rootCause().hasMessageContaining("no school scope");
    // A pooled connection gives the ended transaction's setting back as an empty string.
    scope.within(List.of(school), () -> count(table));
    assertThatThrownBy(() -> count(table)).rootCause().hasMessageContaining("no school scope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert",
        "alert_content",
        "alert_look",
        "alert_answer",
        "alert_hand_over",
        "alert_attempt"
      })
  void anotherSchoolsRowsCanBeNeitherSeenNorChanged(String table) {
    var ours = people.school();
    var theirs = people.school();
    fill(ours);
    fill(theirs);
    assertThat(scope.within(List.of(ours), () -> count(table))).isEqualTo(1);
    assertThat(scope.within(List.of(ours, theirs), () -> count(table))).isEqualTo(2);

    var column = Map.of("alert", "version", "alert_attempt", "times", "alert_answer", "note");
    if (column.containsKey(table)) {
      var name = column.get(table);
      var update = "UPDATE %s SET %s = %s WHERE urn = ?".formatted(table, name, name);
      var changed =
          scope.within(List.of(ours), () -> jdbc.sql(update).param(theirs.value()).update());
      assertThat(changed).isZero();
    }
    if (Set.of("alert", "alert_attempt").contains(table)) {
      var give = "UPDATE %s SET urn = ?".formatted(table);
      assertThatThrownBy(
              () ->
                  scope.within(List.of(ours), () -> jdbc.sql(give).param(theirs.value()).update()))
          .rootCause()
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void nothingCanBeWrittenForAnotherSchool() {
    var ours = people.school();
    var theirs = people.school();
    assertThatThrownBy(() -> scope.within(List.of(ours), () -> insert(theirs)))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private void fill(SchoolKey school) {
    var id = disclosures.send(disclosures.to(school));
    scope.within(
        List.of(school),
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO alert_look
                    (notification_id, contact_id, content_version, urn, way, looked_at)
                  VALUES (?, 'somebody', 1, ?, 'PAGE', now())
                  """)
              .params(id, school.value())
              .update();
          jdbc.sql(
                  """
                  INSERT INTO alert_hand_over
                    (notification_id, content_version, urn, contact_id, to_contact_id, handed_at)
                  VALUES (?, 1, ?, 'somebody', 'another', now())
                  """)
              .params(id, school.value())
              .update();
          jdbc.sql("INSERT INTO alert_attempt VALUES (?, 'somebody', ?, now(), now(), 1)")
              .params(id, school.value())
              .update();
          jdbc.sql(
                  """
                  INSERT INTO alert_answer
                  VALUES (?, 1, ?, 'somebody', 'ACKNOWLEDGED', 'OTHER', NULL, now())
                  """)
              .params(id, school.value())
              .update();
        });
  }

  private int insert(SchoolKey school) {
    return jdbc.sql(
            """
            INSERT INTO alert
            VALUES (?, ?, 1, 1, 'LIVE', now(), now(), NULL, '{}', 1, now(), now())
            """)
        .params(UUID.randomUUID(), school.value())
        .update();
  }

  private Long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
