package org.encompass.portal.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.access.Administering;
import org.encompass.portal.access.Administering.Outcome;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.SignedIn.Kind;
import org.encompass.portal.domain.Language;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.school.MadeUp;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ImportPagesTest {
  @Autowired Administrators administrators;
  @Autowired Administering administering;
  @Autowired Jobs jobs;
  @LocalServerPort int port;

  private static byte[] schools(String urn) {
    return MadeUp.lines(List.of(MadeUp.school(urn, 1)));
  }

  private static byte[] contacts(String urn) {
    return ("urn,role,name,email\n%s,LEAD,Ivo Sparrow,ivo.%s@example.invalid\n".formatted(urn, urn))
        .getBytes(UTF_8);
  }

  @Test
  void aFormWithoutAFileSaysSo() {
    var visitor = Visitor.signedIn(port, administrators.create());
    visitor.get("/administration/imports");
    var answer = visitor.post("/administration/imports/schools", Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Error: Bring in", "Choose a file", "href=\"#schools-file\"");
  }

  @Test
  void whatIsDoubtfulHasToBeConfirmed() {
    var visitor = Visitor.signedIn(port, administrators.create());
    Bringing.bring(visitor, "schools", schools("610061"));
    var plan = Bringing.check(visitor, "contacts", contacts("610061"));
    assertThat(plan).contains("Half of the list or more leaves", "610061", "Put into force");
    var job = visitor.lastUri().getPath();
    var refused = visitor.post(job + "/apply", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Confirm each of these");
    visitor.get(job);
    visitor.post(job + "/apply", Map.of("doubt", "CONTACTS_LEAVING"));
    assertThat(Bringing.atRest(visitor)).contains("In force", "id=\"count-CONTACTS_ADDED\">1<");
  }

  @Test
  void aFileCanBeLetGo() {
    var visitor = Visitor.signedIn(port, administrators.create());
    Bringing.check(visitor, "schools", schools("610062"));
    var job = visitor.lastUri().getPath();
    assertThat(visitor.post(job + "/drop", Map.of()).body()).contains("Let go");
    assertThat(visitor.post(job + "/apply", Map.of()).body()).contains("Let go");
    assertThat(visitor.get("/administration/schools/610062").statusCode()).isEqualTo(404);
  }

  @Test
  void papersAreThereAsFiles() {
    var visitor = Visitor.signedIn(port, administrators.create());
    Bringing.check(visitor, "schools", "{broken".getBytes(UTF_8));
    var job = visitor.lastUri().getPath();
    assertThat(visitor.get(job + "/findings.csv").body())
        .contains("file,line,column,code,meaning", "\"1\"", "\"MALFORMED_JSON\"", "well-formed");
    assertThat(visitor.get(job + "/report.json").body()).contains("\"state\":\"REFUSED\"");
  }

  @Test
  void aColleaguesFileIsSeenByAdministratorsOfEverythingOnly() {
    var visitor = Visitor.signedIn(port, administrators.create());
    Bringing.check(visitor, "schools", "{}".getBytes(UTF_8));
    var job = visitor.lastUri().getPath();
    var colleague = Visitor.signedIn(port, administrators.create());
    assertThat(colleague.get(job).statusCode()).isEqualTo(200);
    var scoped = Visitor.signedIn(port, administrators.ofForce("E23000001"));
    assertThat(scoped.get(job).statusCode()).isEqualTo(404);
    assertThat(scoped.get("/administration/imports").body()).doesNotContain(job);
  }

  @Test
  void whatWaitsIsLetGoWhenItsSenderLooksAfterOtherSchools() {
    var sender = administrators.create();
    var visitor = Visitor.signedIn(port, sender);
    Bringing.check(visitor, "schools", schools("610064"));
    var job = visitor.lastUri().getPath();
    var other = new SignedIn(administrators.create().id(), Kind.ADMINISTRATOR, Language.EN);
    var narrower = new Remit(false, Set.of("E23000016"), Set.of());
    assertThat(administering.change(other, sender.id(), narrower)).isEqualTo(Outcome.DONE);
    assertThat(visitor.post(job + "/apply", Map.of()).body()).contains("Let go");
    var all = Visitor.signedIn(port, administrators.create());
    assertThat(all.get("/administration/schools/610064").statusCode()).isEqualTo(404);
  }

  @Test
  void anUploadThatOutlivesItsSendersAccountChangesNothing() {
    var sender = administrators.create();
    var other = administrators.create();
    var visitor = Visitor.signedIn(port, sender);
    var page = new Visitor(port);
    visitor.get("/administration/imports");
    visitor.upload(
        "/administration/imports/schools",
        Map.of("apply", "true"),
        schools("610065"),
        () -> {
          page.signIn(other); // which takes long enough for the upload to have begun
          var who = new SignedIn(other.id(), Kind.ADMINISTRATOR, Language.EN);
          assertThat(administering.end(who, sender.id())).isEqualTo(Outcome.DONE);
        });
    await()
        .until(
            () ->
                jobs.newest(sender.id(), Remit.NOTHING, 1).stream()
                    .noneMatch(job -> job.state().working()));
    assertThat(page.get("/administration/schools/610065").statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("browser")
  void looksAsItShould() {
    var administrator = administrators.create();
    var visitor = Visitor.signedIn(port, administrator);
    Bringing.bring(visitor, "schools", schools("610063"));
    var applied = visitor.lastUri().getPath();
    Bringing.check(visitor, "contacts", contacts("610063"));
    var ready = visitor.lastUri().getPath();
    Bringing.check(visitor, "contacts", "urn,role,name\n1,2,3\n".getBytes(UTF_8));
    var refused = visitor.lastUri().getPath();
    try (var screen = new Screen()) {
      screen.signIn(port, administrator);
      for (var page : List.of("/administration/imports", applied, ready, refused)) {
        screen.page().navigate("http://localhost:" + port + page);
        var which =
            Map.of(applied, "applied", ready, "ready", refused, "refused")
                .getOrDefault(page, "overview");
        screen.check("imports-" + which);
      }
      screen.page().navigate("http://localhost:" + port + ready);
      screen.press("Put into force");
      screen.check("imports-unconfirmed");
      screen.press("Cymraeg");
      screen.page().navigate("http://localhost:" + port + ready);
      screen.check("imports-ready-cy");
    }
  }
}
