package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guide's example, decided as the guide says.
class ExampleTest {
  @TempDir Path directory;

  private Command command;

  @BeforeEach
  void run() {
    command = run(2);
  }

  @ParameterizedTest
  @CsvSource({
    "as-written, AUTO, 199001, DATE_OF_BIRTH_SAME",
    "by-nickname, AUTO, 199001, DATE_OF_BIRTH_SAME",
    "by-preferred-name, REVIEW, '', GIVEN_NAME_DIFFERS",
    "date-swapped-at-home, AUTO, 199001, DATE_OF_BIRTH_SWAPPED",
    "two-schools, AUTO, 199002+199003, GIVEN_NAME_EXACT",
    "former-name, AUTO, 199003, GIVEN_NAME_EXACT",
    "absent-sister, REVIEW, '', NOT_ON_ROLL",
    "a-twin-by-initial, REVIEW, '', RIVAL",
    "another-school-named, REVIEW, '', STATED_SCHOOL_DIFFERS",
    "no-date-of-birth, REVIEW, '', NO_DATE_OF_BIRTH",
    "closed-school, REVIEW, '', SCHOOL_NOT_OPEN",
    "unknown-here, REVIEW, '', NOT_ON_ROLL",
    "home-educated, AUTO, LA:990, HOME_EDUCATED",
    "grown-up, OUT_OF_SCOPE, '', ADULT",
    "too-young, OUT_OF_SCOPE, '', UNDER_SCHOOL_AGE"
  })
  void decidesAsTheGuideSays(String child, String kind, String urn, String reason) {
    assertThat(command.decision(child))
        .startsWith(child + "," + kind + "," + urn + ",")
        .contains(reason);
  }

  @Test
  void tellsHowRightItWas() {
    assertThat(command.out())
        .contains("precision     1.000000 (5 of 5)")
        .contains("top five      1.000000")
        .contains("(3/n)")
        .doesNotContain("COMPARISON");
  }

  @Test
  void oneThreadDecidesAsManyDo() {
    assertThat(run(1).decisions()).isEqualTo(command.decisions());
  }

  private Command run(int threads) {
    var example = new Command(directory, threads);
    var code =
        example.decide(
            Command.EXAMPLE.resolve("roll.csv"),
            Command.EXAMPLE.resolve("children.csv"),
            "--truth",
            Command.EXAMPLE.resolve("truth.csv").toString(),
            "--schools",
            Command.EXAMPLE.resolve("schools.csv").toString());
    assertThat(code).as(example.err()).isZero();
    return example;
  }
}
