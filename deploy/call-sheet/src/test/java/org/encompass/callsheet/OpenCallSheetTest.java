package org.encompass.callsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.callsheet.CallSheet;
import org.encompass.schemas.callsheet.DutyKey;
import org.encompass.schemas.callsheet.SnapshotFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCallSheetTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:45:00Z");

  private final DutyKey duty = DutyKey.fresh("duty");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path home;
  private Path directory;
  private Path key;

  @BeforeEach
  void files() throws IOException {
    directory = Files.createDirectory(home.resolve("copies"));
    key = Files.writeString(home.resolve("duty.private.jwk"), duty.jwk() + "\n");
  }

  @Test
  void theNewestOfADirectoryIsOpened() throws Exception {
    write(NOW.minusSeconds(600), "EARLIER/1");
    write(NOW.minusSeconds(300), "LATER/1");

    assertThat(run("--key", key, directory)).isZero();
    assertThat(said(out))
        .contains(
            "Written Mon 23 Nov 08:40, 5 min ago",
            "CALL NOW  Ysgol <Dŵr> (560003)  01632 960001",
            "[ ] LATER/1  due Mon 23 Nov 09:00, 15 min left  (E23000015)",
            "The deadline is near. Told. Last call: No answer, Mon 23 Nov 08:39")
        .doesNotContain("EARLIER");
    assertThat(said(err)).contains("call-sheet-20261123T084000Z-a.jwe").doesNotContain("old");
  }

  @Test
  void csvAndHtmlHoldTheSame() throws Exception {
    var file = write(NOW.minusSeconds(300), "A/1");

    assertThat(run("--csv", "--key", key, file)).isZero();
    assertThat(said(out).lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"Ysgol <Dŵr>\"", "\"A/1\"", "\"2026-11-23 09:00\",15,,");
    out.reset();
    assertThat(run("--html", "--key", key, file)).isZero();
    assertThat(said(out)).contains("Ysgol &lt;Dŵr&gt;", "A/1", "size: A4", "CALL NOW");
  }

  @Test
  void anOldCopyIsOpenedWithAWarning() throws Exception {
    write(NOW.minusSeconds(3 * 3600 + 300), "A/1");
    assertThat(run("--key", key, directory)).isZero();
    assertThat(said(err)).contains("this copy is 3 h 5 min old");
    assertThat(said(out)).contains("A/1");
  }

  @Test
  void damagedOnesArePassedOverAndNamed() throws Exception {
    write(NOW.minusSeconds(300), "GOOD/1");
    var broken = write(NOW, "BROKEN/1");
    var text = Files.readString(broken);
    Files.writeString(broken, text.substring(0, text.length() / 2));

    assertThat(run("--key", key, directory)).isZero();
    assertThat(said(out)).contains("GOOD/1");
    assertThat(said(err)).contains("passed over: " + broken + " is damaged");
    err.reset();
    assertThat(run("--key", key, broken)).isEqualTo(2);
    assertThat(said(err)).isEqualTo("open-call-sheet: " + broken + " is damaged\n");
  }

  @Test
  void eachFaultHasASentenceOfItsOwn() throws Exception {
    var file = write(NOW, "A/1");
    var other = DutyKey.fresh("duty");
    var otherKey = Files.writeString(home.resolve("other.jwk"), other.jwk());
    var publicKey = Files.writeString(home.resolve("public.jwk"), duty.publicJwk());
    var notes = Files.writeString(home.resolve("notes.txt"), "telephone numbers");
    var letter =
        Files.writeString(
            home.resolve("letter.jwe"), duty.seal("\"x\"".getBytes(StandardCharsets.UTF_8)));
    var empty = Files.createDirectory(home.resolve("empty"));

    fails(
        "is sealed to the key " + duty.kid() + ", and this one is " + other.kid(),
        "--key",
        otherKey,
        file);
    fails("is the public half of " + duty.kid(), "--key", publicKey, file);
    fails("is not a sealed call sheet", "--key", key, notes);
    fails("is not a call sheet", "--key", key, letter);
    fails("is no key", "--key", notes, file);
    fails("cannot be read", "--key", home.resolve("nowhere"), file);
    fails("is not there", "--key", key, home.resolve("nowhere"));
    fails("there is no call sheet in", "--key", key, empty);
    fails("say --key", directory);
    fails("what is --pdf?", "--pdf", directory);
    fails("needs a path", directory, "--key");
  }

  @Test
  void aNewPairOpensWhatItsPublicHalfSeals() throws Exception {
    var keys = home.resolve("keys");
    assertThat(run("--new-key", keys)).isZero();
    assertThat(said(out)).contains("encompass.call-sheet.public-key");
    var halves = halves(keys);
    assertThat(Files.getPosixFilePermissions(halves.getFirst()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    var publicHalf = DutyKey.of(Files.readString(halves.getLast()));
    assertThat(publicHalf.opens()).isFalse();

    var file =
        Files.writeString(home.resolve("sheet.jwe"), publicHalf.seal(sheet(NOW, "NEW/1").write()));
    assertThat(run("--key", halves.getFirst(), file)).isZero();
    assertThat(said(out)).contains("NEW/1");
  }

  private static List<Path> halves(Path keys) throws IOException {
    try (var files = Files.list(keys)) {
      return files.sorted().toList(); // ...private.jwk, ...public.jwk
    }
  }

  private void fails(String sentence, Object... arguments) {
    err.reset();
    out.reset();
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(said(err)).startsWith("open-call-sheet: ").contains(sentence).doesNotContain("\tat");
    assertThat(said(out)).isEmpty();
  }

  private int run(Object... arguments) {
    var command =
        new OpenCallSheet(
            Clock.fixed(NOW, ZoneOffset.UTC),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return command.run(List.of(arguments).stream().map(Object::toString).toList());
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private Path write(Instant at, String reference) throws IOException {
    return Files.writeString(
        directory.resolve(SnapshotFile.name(at, "a")), duty.seal(sheet(at, reference).write()));
  }

  private static CallSheet sheet(Instant at, String reference) {
    var line =
        new CallSheet.Line(
            new UUID(0, 1),
            "E23000015",
            reference,
            Instant.parse("2026-11-23T09:00:00Z"),
            "The deadline is near",
            "Told",
            "No answer, Mon 23 Nov 08:39");
    return new CallSheet(
        at, List.of(new CallSheet.School("560003", "Ysgol <Dŵr>", "01632 960001", List.of(line))));
  }
}
