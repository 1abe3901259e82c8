package org.encompass.portal.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.TopicReader;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class ImportTest {
  @Autowired Administrators administrators;
  @Autowired KeyAdults people;
  @Autowired TopicReader topics;
  @Autowired Published said;
  @Autowired JdbcTemplate jdbc;

  @Autowired
  @Qualifier("jdbcSchoolList")
  SchoolList list;

  @LocalServerPort int port;
  private final String urn = MadeUp.urn();
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    visitor.get("/administration");
  }

  private String schools(Object... lines) {
    return Bringing.bring(visitor, "schools", MadeUp.lines(List.of(lines)));
  }

  private List<SchoolMessage> published() {
    return said.entries(new SchoolKey(urn));
  }

  private void awaitRevision(long revision) {
    await().until(() -> !published().isEmpty() && published().getLast().revision() == revision);
  }

  @Test
  void aSchoolIsPublishedAsGivenAndItsPeopleGetAccounts() {
    assertThat(schools(MadeUp.school(urn, 5))).contains("In force", "id=\"count-CHANGED\">1<");
    awaitRevision(5);
    assertThat(published().getLast()).isEqualTo(MadeUp.school(urn, 5));
    assertThat(count("account WHERE account_id = '" + urn + "-1' AND state = 'INVITED'"))
        .isEqualTo(1);
    assertThat(list.placesOf(urn + "-1"))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.school()).isEqualTo(new SchoolKey(urn));
              assertThat(place.onlyContact()).isTrue();
              assertThat(place.sinceRevision()).isEqualTo(5);
            });
    assertThat(visitor.get("/administration?find=" + urn).body())
        .contains("Thistledown Primary School", "0 of 1 can be told", "Not reachable");
  }

  @Test
  void theSameFileTwiceChangesNothingAndALowerRevisionIsPassedOver() {
    schools(MadeUp.school(urn, 5));
    awaitRevision(5);
    assertThat(schools(MadeUp.school(urn, 5)))
        .contains("id=\"count-UNCHANGED\">1<", "id=\"count-CHANGED\">0<");
    var renamed = MadeUp.school(urn, 4, "Thistledown Academy", List.of());
    assertThat(schools(renamed)).contains("OLDER_REVISION", "Line 1");
    assertThat(published()).hasSize(1);
  }

  @Test
  void onlyTheAddedAndTheRenamedAreNewToTheCasesOfASchool() {
    var first = MadeUp.contact(urn + "-1", "Araminta Fenwhistle");
    var second = MadeUp.contact(urn + "-2", "Barnaby Quillsworth");
    schools(MadeUp.school(urn, 1, "Thistledown", List.of(first, second)));
    var renamed = MadeUp.contact(urn + "-2", "Barnaby Oakapple");
    var third = MadeUp.contact(urn + "-3", "Clementine Rooksby");
    schools(MadeUp.school(urn, 2, "Thistledown", List.of(first, renamed, third)));
    assertThat(List.of(since(1), since(2), since(3))).containsExactly(1L, 2L, 2L);
    schools(MadeUp.school(urn, 3, "Thistledown", List.of(renamed)));
    assertThat(list.placesOf(urn + "-1")).isEmpty();
    assertThat(list.namesAt(new SchoolKey(urn)))
        .containsExactly(Map.entry(urn + "-2", "Barnaby Oakapple"));
  }

  private long since(int contact) {
    return list.placesOf(urn + "-" + contact).getFirst().sinceRevision();
  }

  @Test
  void aFileWithOneBadLineIsNotTakenInAtAllAndTheValueIsNotShown() {
    var body =
        schools(
            MadeUp.school(urn, 1),
            "{\"urn\":\"no-such-number\",\"revision\":1}",
            "{broken",
            MadeUp.school(urn, 1));
    assertThat(body)
        .contains(
            "Nothing of this file was brought in", "Line 2", "/urn", "WRONG_FORMAT", "MISSING")
        .contains("Line 3", "MALFORMED_JSON", "Line 4", "URN_REPEATED")
        .doesNotContain("no-such-number");
    assertThat(count("school WHERE urn = '" + urn + "'")).isZero();
    assertThat(published()).isEmpty();
    assertThat(visitor.get("/administration/imports").body()).contains("Refused");
  }

  @Test
  void nobodyBringsThemselvesOntoAList() {
    var self = administrators.create();
    visitor = new Visitor(port);
    visitor.signIn(self);
    var oneself =
        new SchoolMessage.Contact(
            urn + "-9",
            "Cleo Rooksby",
            SchoolMessage.Role.LEAD,
            self.email(),
            null,
            null,
            null,
            null,
            null);
    var school = MadeUp.school(urn, 1, "Thistledown", List.of(oneself));
    assertThat(schools(school)).contains("OWN_ADDRESS").doesNotContain(self.email());
    assertThat(count("account WHERE account_id = '" + urn + "-9'")).isZero();
  }

  @Test
  void anImportNeedsTheTokenOfAFormAndAnAdministrator() {
    var file = MadeUp.lines(List.of(MadeUp.school(urn, 1)));
    var form = "/administration/imports/schools";
    assertThat(visitor.withoutToken().upload(form, file).statusCode())
        .as("an administrator without the token")
        .isEqualTo(403);
    var keyAdult = new Visitor(port);
    assertThat(keyAdult.signIn(people.lead(people.school())).body()).contains("name=\"_csrf\"");
    assertThat(keyAdult.upload(form, file).statusCode())
        .as("a key adult with a token")
        .isEqualTo(403);
    assertThat(count("school WHERE urn = '" + urn + "'")).isZero();
  }

  @Test
  void invitingASchoolAsksItsPeopleOnce() {
    schools(MadeUp.school(urn, 1));
    assertThat(visitor.post("/administration/invitations", Map.of("urn", urn)).body())
        .contains("1 invitation is on its way");
    await()
        .untilAsserted(
            () ->
                assertThat(visitor.get("/administration/schools/" + urn).body())
                    .contains("Invited: the link works until"));
  }

  private int count(String what) {
    return jdbc.queryForObject("SELECT count(*)::int FROM " + what, Integer.class);
  }
}
