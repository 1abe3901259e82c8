package org.encompass.acceptance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `deploy/mutants` takes minutes, so it is not part of the build; this is, so that no fault is
/// left behind when the code it would be sown in moves on.
class MutationsFitTest {
  private static final Path ROOT =
      Path.of(System.getProperty("encompass.root", ".")).toAbsolutePath();
  private static final int PROMISED = 8;
  private static final Path TESTS = ROOT.resolve("notifier-service/src/test/java");
  private static final Pattern CONTRACT = Pattern.compile("import ([\\w.]+Contract);");

  @Test
  void everyFaultCanStillBeSown() throws Exception {
    var all = Mutation.all(ROOT);
    assertThat(all).hasSizeGreaterThanOrEqualTo(PROMISED);
    for (var mutation : all) {
      for (var change : mutation.changes()) {
        assertThat(change.fits(ROOT)).as("%s fits once", mutation.name()).isTrue();
        assertThat(change.to()).as(mutation.name()).isNotEqualTo(change.from());
      }
    }
  }

  @Test
  void everyTestThatShouldFindOneIsThere() throws Exception {
    for (var mutation : Mutation.all(ROOT)) {
      var method = mutation.killedBy().substring(mutation.killedBy().indexOf('#') + 1);
      assertThat(withItsContracts(mutation.testClass()))
          .as(mutation.name())
          .containsPattern("void " + method + "\\(");
    }
  }

  /// The test's source, and those of the contracts whose tests it inherits.
  private static String withItsContracts(String testClass) throws IOException {
    var source = new StringBuilder(source(testClass));
    for (var contract : CONTRACT.matcher(source).results().toList()) {
      source.append(source(contract.group(1)));
    }
    return source.toString();
  }

  private static String source(String className) throws IOException {
    return Files.readString(TESTS.resolve(className.replace('.', '/') + ".java"));
  }
}
