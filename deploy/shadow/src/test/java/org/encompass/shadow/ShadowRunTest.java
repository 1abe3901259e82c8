package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command over files, as somebody would run it.
class ShadowRunTest {
  private static final String CANARY = "Zyxwvuname";
  private static final String ROLL_HEADER = "urn,givenNames,familyName,dateOfBirth,postcode";

  private static final Path GUIDE = Path.of("README.md");

  @TempDir Path directory;

  @Test
  void theUsageNamesEveryOption() {
    var command = new Command(directory);
    assertThat(command.run("--help")).isZero();
    assertThat(command.out())
        .contains("--roll", "--children", "--out", "--truth", "--schools", "--links", "--as-of")
        .contains("--any-age", "--gates off");
  }

  @Test
  void theGuideNamesNoOtherOptions() throws IOException {
    var command = new Command(directory);
    command.run("--help");
    var options = Pattern.compile("--[a-z]+(?:-[a-z]+)*").matcher(Files.readString(GUIDE));
    while (options.find()) {
      assertThat(command.out()).contains(options.group());
    }
  }

  @Test
  void theResultHasALineForEachChildInTheirOrder() {
    var command = new Command(directory);
    var roll = command.write("roll.csv", ROLL_HEADER, "100001,Ada,Lomax,2015-03-04,ZZ1 1AA");
    var children =
        command.write("children.csv", "childRef,dateOfBirth", "\"b,1\",2015-03-04", "a,1990-01-02");
    assertThat(command.decide(roll, children)).isZero();
    var lines = command.decisions().split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).isEqualTo("childRef,decision,urn,posterior,candidates,reasons");
    assertThat(lines[1]).startsWith("\"b,1\",REVIEW,,");
    assertThat(lines[2]).isEqualTo("a,OUT_OF_SCOPE,,0,,ADULT");
    assertThat(command.decisions()).doesNotContain("\r");
  }

  @Test
  void aRunThatIsOnlyForComparingSaysSo() {
    var command = new Command(directory);
    var roll = command.write("roll.csv", ROLL_HEADER, "School A,Ada,Lomax,19120304,4011");
    var children = command.write("children.csv", "childRef,dateOfBirth", "a,19120304");
    assertThat(command.decide(roll, children, "--any-age", "--gates", "off")).isZero();
    assertThat(command.out())
        .startsWith("COMPARISON ONLY: any age, gates off; no school would ever be told by this\n");
    assertThat(command.decision("a")).doesNotContain("ADULT");
  }

  @Test
  void faultyInputEndsWithOneLineAndNoResult() {
    var command = new Command(directory);
    var roll = command.write("roll.csv", ROLL_HEADER, "," + CANARY + ",Lomax,2015-03-04,ZZ1 1AA");
    var children = command.write("children.csv", "childRef", "a");
    assertThat(command.decide(roll, children)).isEqualTo(2);
    assertThat(command.err())
        .isEqualTo("shadow-run: roll.csv line 2, column urn: expected a value\n");
    assertThat(command.decisionsFile()).doesNotExist();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("roll.csv", "children.csv");
  }

  @Test
  void anEarlierResultStaysUntilThereIsANewOne() throws IOException {
    var command = new Command(directory);
    Files.writeString(command.decisionsFile(), "earlier");
    var roll = command.write("roll.csv", ROLL_HEADER, "broken");
    var children = command.write("children.csv", "childRef", "a");
    assertThat(command.decide(roll, children)).isEqualTo(2);
    assertThat(command.decisions()).isEqualTo("earlier");
  }

  @Test
  void nobodysDetailsAreInTheResultOrInWhatIsPrinted() {
    var command = new Command(directory);
    var person = CANARY + "," + CANARY + ",2015-03-04," + CANARY;
    var roll = command.write("roll.csv", ROLL_HEADER, "100001," + person);
    var children =
        command.write(
            "children.csv",
            "childRef,givenNames,familyName,dateOfBirth,postcode,sex,schoolName,telephone",
            "a," + person + "," + CANARY + "," + CANARY + "," + CANARY,
            "b," + CANARY + ",,,,,,");
    var truth = command.write("truth.csv", "childRef,urn", "a,100002", "b,");
    assertThat(command.decide(roll, children, "--truth", truth.toString())).isZero();
    assertThat(command.out() + command.err() + command.decisions())
        .doesNotContain(CANARY)
        .doesNotContain(CANARY.toLowerCase(Locale.ROOT))
        .doesNotContain("2015");
  }

  @Test
  void faultsQuoteNobody() {
    var broken = new Command(directory);
    var roll = broken.write("roll.csv", ROLL_HEADER, "1,\"" + CANARY + "\"x,\"" + CANARY, "");
    var children = broken.write("children.csv", "childRef,educationStatus", "a," + CANARY);
    assertThat(broken.decide(roll, children)).isEqualTo(2);
    assertThat(broken.decide(roll, broken.write("children.csv", "childRef", "a"))).isEqualTo(2);
    assertThat(broken.err()).hasLineCount(2).doesNotContain(CANARY);
  }
}
