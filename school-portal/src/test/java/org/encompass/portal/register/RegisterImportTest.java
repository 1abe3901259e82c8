package org.encompass.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Doubted;
import org.encompass.portal.imports.Importer;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.NoLongerFits;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.school.Entries;
import org.encompass.portal.school.MadeUp;
import org.encompass.portal.school.Revising;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.SentFile;
import org.encompass.portal.testing.TopicReader;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class RegisterImportTest {
  @Autowired RegisterImporter register;
  @Autowired AuthoritiesImporter authorities;
  @Autowired Revising revising;
  @Autowired Entries entries;
  @Autowired TopicReader topics;
  @Autowired Administrators administrators;
  @LocalServerPort int port;

  @Test
  void aSchoolThatClosesKeepsItsPeopleAndItsSuccessorGetsNone() {
    var old = "620301";
    var heir = "620302";
    revising.revise(Map.of(old, _ -> Optional.of(MadeUp.school(old, 1))), _ -> {});
    var checked =
        bringIn(
            register,
            SentFile.lines(
                "LA (name),EstablishmentName,URN,EstablishmentStatus (code),LA (code)",
                "Northmarsh,Sealham Infants,620301,2,191",
                "Northmarsh,Sealham Academy,620302,1,191"),
            SentFile.lines("URN,LinkURN,LinkName,LinkType", "620301,620302,x,Successor"));
    assertThat(checked.doubts()).contains(new Report.Count("CLOSING_IN_USE", 1));
    assertThat(entry(old).status()).isEqualTo(Status.CLOSED);
    assertThat(entry(old).successorUrns()).containsExactly(heir);
    assertThat(entry(old).contacts()).hasSize(1);
    assertThat(entry(old).arriveBy()).isEqualTo("08:45");
    assertThat(entry(heir).contacts()).isEmpty();
    assertThat(entry("LA:191").name()).isEqualTo("Northmarsh");
    await().until(() -> !topics.read(Topics.SCHOOLS, heir::equals).isEmpty());
  }

  @Test
  void aSchoolThatCameIntoUseSinceDoesNotCloseUnseen() {
    var urn = "620331";
    var empty = MadeUp.school(urn, 1, "Sealham Juniors", List.of());
    revising.revise(Map.of(urn, _ -> Optional.of(empty)), _ -> {});
    var file =
        SentFile.lines(
            "LA (name),EstablishmentName,URN,EstablishmentStatus (code),LA (code)",
            "Northmarsh,Sealham Juniors,620331,2,191");
    var looked =
        (Checked.Ready) register.check(asked(Kind.REGISTER, Map.of("file", file)), (_, _) -> {});
    assertThat(looked.report().doubts()).isEmpty();
    var used = MadeUp.school(urn, 1);
    revising.revise(Map.of(urn, _ -> Optional.of(used)), _ -> {});
    var doubted = catchThrowableOfType(Doubted.class, () -> looked.applying().apply((_, _) -> {}));
    assertThat(doubted.again().report().doubts()).contains(new Report.Count("CLOSING_IN_USE", 1));
    assertThat(entry(urn).status()).isEqualTo(Status.OPEN);
    doubted.again().applying().apply((_, _) -> {});
    assertThat(entry(urn).status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void aLookupServesTheSchoolsThatStandAndThoseThatComeAndHandsTheRestToPeople() {
    var header = "URN,EstablishmentName,LA (code),LA (name),Town";
    bringIn(register, SentFile.lines(header, "620311,Bellmoor Primary,192,Southmarsh,Bellmoor"));
    assertThat(entry("620311").force()).isNull();
    var done =
        bringIn(
            authorities, SentFile.lines("LA (code),LA (name),PFA23CD", "192,Southmarsh,E23000020"));
    assertThat(done.counts()).contains(new Report.Count("areas", 1));
    assertThat(entry("620311").force()).isEqualTo("E23000020");
    assertThat(entry("LA:192").force()).isEqualTo("E23000020");
    bringIn(
        register,
        SentFile.lines(
            header,
            "620312,Bellmoor High,192,Southmarsh,Bellmoor",
            "620313,Ysgol Bellmoor,,,Bellmoor"));
    assertThat(entry("620312").force()).isEqualTo("E23000020");

    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    assertThat(visitor.get("/administration/unassigned?find=bellmoor").body())
        .contains("Ysgol Bellmoor", "Not known")
        .doesNotContain("Bellmoor High");
    assertThat(assign(visitor, Map.of("urn", "620313")).statusCode()).isEqualTo(422);
    var answer = assign(visitor, Map.of("urn", "620313", "authority", "192"));
    assertThat(answer.body()).contains("1 school was assigned");
    assertThat(entry("620313").force()).isEqualTo("E23000020");
    bringIn(register, SentFile.lines(header, "620313,Ysgol Bellmoor,,,Bellmoor Bay"));
    assertThat(entry("620313").laCode()).isEqualTo("192");
  }

  @Test
  void anAreaThatWasGivenToAnotherForceMeanwhileIsNotOverwritten() {
    var header = "LA (code),LA (name),PFA23CD";
    var first = ready(authorities, SentFile.lines(header, "193,Eastmarsh,E23000020"));
    bringIn(authorities, SentFile.lines(header, "193,Eastmarsh,E23000001"));
    assertThatThrownBy(() -> first.applying().apply((_, _) -> {})).isInstanceOf(NoLongerFits.class);
    assertThat(entry("LA:193").force()).isEqualTo("E23000001");
    bringIn(authorities, SentFile.lines(header, "193,Eastmarsh,E23000020"));
    assertThat(entry("LA:193").force()).isEqualTo("E23000020");
  }

  private static HttpResponse<String> assign(Visitor visitor, Map<String, String> fields) {
    return visitor.post("/administration/unassigned", fields);
  }

  @Test
  void aFileThatIsNoRegisterChangesNothing() {
    var file = SentFile.lines("URN,EstablishmentName", "620321,Hill School", "62032,Lake");
    var checked = register.check(asked(Kind.REGISTER, Map.of("file", file)), (_, _) -> {});
    assertThat(checked).isInstanceOf(Checked.Refused.class);
    assertThat(entries.find(new SchoolKey("620321"))).isEmpty();
  }

  private static Report bringIn(Importer importer, SealedFile file) {
    return bringIn(importer, Map.of("file", file));
  }

  private static Report bringIn(Importer importer, SealedFile file, SealedFile links) {
    return bringIn(importer, Map.of("file", file, "links", links));
  }

  // Puts it into force, and says what was told before.
  private static Report bringIn(Importer importer, Map<String, SealedFile> files) {
    var ready = ready(importer, files);
    ready.applying().apply((_, _) -> {});
    return ready.report();
  }

  private static Checked.Ready ready(Importer importer, SealedFile file) {
    return ready(importer, Map.of("file", file));
  }

  private static Checked.Ready ready(Importer importer, Map<String, SealedFile> files) {
    return switch (importer.check(asked(importer.kind(), files), (_, _) -> {})) {
      case Checked.Ready ready -> ready;
      case Checked.Refused(var found) -> throw new AssertionError(found);
      case Checked.Unclear _ -> throw new AssertionError();
    };
  }

  private static Asked asked(Kind kind, Map<String, SealedFile> files) {
    return new Asked(kind, "somebody", Remit.EVERYTHING, Map.of(), files);
  }

  private SchoolMessage entry(String urn) {
    return entries.find(new SchoolKey(urn)).orElseThrow().school();
  }
}
