package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path directory;

  @BeforeEach
  void files() throws IOException {
    Files.createFile(directory.resolve("roll.csv"));
    Files.createFile(directory.resolve("children.csv"));
  }

  @Test
  void theDayIsTodayAndTheRulesAreTheLiveOnesUnlessSaidOtherwise() {
    var options = options();
    assertThat(options.asOf()).isEqualTo(TODAY);
    assertThat(options.comparing()).isFalse();
    assertThat(options.truth()).isEmpty();
  }

  @Test
  void everyOptionOfAComparisonIsTaken() {
    var options = options("--as-of=2026-09-01", "--any-age", "--gates", "off");
    assertThat(options.asOf()).isEqualTo("2026-09-01");
    assertThat(options.anyAge()).isTrue();
    assertThat(options.gates()).isFalse();
    assertThat(options.comparing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--fast, unknown option --fast",
    "--truth, --truth needs a value",
    "--truth --any-age, --truth needs a value",
    "--truth none.csv, no such file",
    "--truth ., is a directory",
    "--as-of yesterday, --as-of needs a day like",
    "--gates ajar, --gates is on or off",
    "--any-age=yes, --any-age takes no value",
    "--any-age --any-age, --any-age is given twice",
    "--links roll.csv, --links goes with --schools"
  })
  void whatMakesNoSenseIsSaid(String more, String message) {
    var arguments =
        Stream.of(more.split(" ")).map(a -> a.endsWith("csv") || a.equals(".") ? in(a) : a);
    assertThatThrownBy(() -> options(arguments.toArray(String[]::new)))
        .isInstanceOf(InputError.class)
        .hasMessageContaining(message);
  }

  @Test
  void theResultOverwritesNoInput() {
    assertThatThrownBy(() -> to(in("roll.csv"))).hasMessageContaining("would overwrite");
    assertThatThrownBy(() -> to(in("nowhere/decisions.csv"))).hasMessageContaining("no such dir");
    assertThatThrownBy(() -> to(directory.toString())).hasMessageContaining("not a plain file");
  }

  @Test
  void whatEveryRunNeedsIsAskedFor() {
    assertThatThrownBy(() -> Options.of(List.of("--roll", in("roll.csv")), TODAY))
        .hasMessageContaining("--children is missing");
  }

  private Options options(String... more) {
    return Options.of(
        Stream.concat(
                Stream.of("--roll", in("roll.csv"), "--children", in("children.csv")),
                Stream.concat(Stream.of("--out", in("decisions.csv")), Stream.of(more)))
            .toList(),
        TODAY);
  }

  private Options to(String out) {
    return Options.of(
        List.of("--roll", in("roll.csv"), "--children", in("children.csv"), "--out", out), TODAY);
  }

  private String in(String name) {
    return directory.resolve(name).toString();
  }
}
