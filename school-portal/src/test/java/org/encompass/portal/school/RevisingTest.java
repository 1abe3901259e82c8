package org.encompass.portal.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.school.Revising.Revised;
import org.encompass.portal.school.Revising.Revision;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.SentFile;
import org.encompass.portal.testing.TopicReader;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class RevisingTest {
  @Autowired Revising revising;
  @Autowired Entries entries;
  @Autowired SchoolImport files;
  @Autowired TopicReader topics;
  @Autowired JdbcTemplate jdbc;

  @Test
  void anEntryIsPublishedWhenItChangesAndOnlyThen() {
    var urn = "620001";
    assertThat(revise(urn, added(urn))).isEqualTo(new Revised(1, 0, 0, Set.of()));
    assertThat(revise(urn, renamed("Hill School")).changed()).isEqualTo(1);
    assertThat(revise(urn, renamed("Hill School")).unchanged()).isEqualTo(1);
    assertThat(revise(urn, renamed("Lake School")).changed()).isEqualTo(1);
    await().until(() -> published(urn) >= 3);
    assertThat(published(urn)).isEqualTo(3);
    assertThat(standing(urn).revision()).isEqualTo(3);
    assertThat(standing(urn).contacts()).hasSize(1);
  }

  @Test
  void whatWouldBeDoneIsSaidWithoutDoingIt() {
    var urn = "620002";
    assertThat(revising.foresee(Map.of(urn, added(urn)), _ -> {}).added()).isEqualTo(1);
    assertThat(entries.find(new SchoolKey(urn))).isEmpty();
    revise(urn, added(urn));
    assertThat(revising.foresee(Map.of(urn, renamed("Hill")), _ -> {}).changed()).isEqualTo(1);
    assertThat(standing(urn).name()).isEqualTo("Thistledown Primary School");
  }

  @Test
  void whatTheSchoolSaidItselfStandsAndIsSaidSo() {
    var urn = "620003";
    revise(urn, added(urn));
    jdbc.update("UPDATE school SET own_arrival = true WHERE urn = ?", urn);
    var done =
        revise(
            urn,
            known ->
                Optional.of(
                    OwnWord.of(withName(known, "Hill School"))
                        .arrivingBy("08:00")
                        .in(withName(known, "Hill School"), 0)));
    assertThat(done.heldBack()).containsExactly(urn);
    assertThat(standing(urn).arriveBy()).isEqualTo("08:45");
    assertThat(standing(urn).name()).isEqualTo("Hill School");
  }

  @Test
  void allOfThemOrNone() {
    assertThatThrownBy(
            () ->
                revising.revise(
                    Map.of(
                        "620004",
                        added("620004"),
                        "620005",
                        _ -> {
                          throw new IllegalStateException();
                        }),
                    _ -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entries.find(new SchoolKey("620004"))).isEmpty();
  }

  @Test
  void aFileOfWholeEntriesIsStillTakenInAfterwards() {
    var urn = "620006";
    revise(urn, added(urn));
    revise(urn, renamed("Hill School"));
    bring(MadeUp.school(urn, 1));
    assertThat(standing(urn).name()).isEqualTo("Thistledown Primary School");
    assertThat(standing(urn).revision()).isEqualTo(3);
    revise(urn, renamed("Hill School"));
    bring(MadeUp.school(urn, 1));
    assertThat(standing(urn).name()).isEqualTo("Hill School");
  }

  private Revised revise(String urn, Revision revision) {
    return revising.revise(Map.of(urn, revision), _ -> {});
  }

  private static Revision added(String urn) {
    return _ -> Optional.of(MadeUp.school(urn, 77));
  }

  private static Revision renamed(String name) {
    return known -> Optional.of(withName(known, name));
  }

  private static SchoolMessage withName(SchoolMessage known, String name) {
    return MadeUp.school(known.urn(), 0, name, known.contacts());
  }

  private SchoolMessage standing(String urn) {
    return entries.find(new SchoolKey(urn)).orElseThrow().school();
  }

  private long published(String urn) {
    return topics.read(Topics.SCHOOLS, urn::equals).size();
  }

  private void bring(SchoolMessage school) {
    var file = SentFile.bytes(MadeUp.lines(List.of(school)));
    var asked =
        new Asked(Kind.SCHOOLS, "somebody", Remit.EVERYTHING, Map.of(), Map.of("file", file));
    assertThat(files.check(asked, (_, _) -> {}))
        .isInstanceOfSatisfying(Checked.Ready.class, ready -> ready.applying().apply((_, _) -> {}));
  }
}
