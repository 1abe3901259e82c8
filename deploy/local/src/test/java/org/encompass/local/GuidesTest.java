package org.encompass.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the guides point to exists, and the options they name are the launcher's.
class GuidesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");
  private static final Pattern FILE =
      Pattern.compile("(?:^|[ `@])((?:schemas|deploy)/[\\w./-]+\\.\\w+)");
  private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var dead = new ArrayList<String>();
    for (var page : pages()) {
      var links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!Files.exists(page.resolveSibling(links.group(1)).normalize())) {
          dead.add(ROOT.relativize(page) + ": " + links.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void theFilesOfTheFirstCommandsAreThere() throws IOException {
    var files = FILE.matcher(Files.readString(ROOT.resolve("README.md")));
    int found = 0;
    while (files.find()) {
      found++;
      assertThat(ROOT.resolve(files.group(1))).exists();
    }
    assertThat(found).isPositive();
  }

  @Test
  void theOptionsInTheGuideAreTheLaunchersOwn() throws IOException {
    var usage =
        Files.readString(
            ROOT.resolve("deploy/local/src/main/resources/org/encompass/local/usage.txt"));
    var guide = Files.readString(ROOT.resolve("deploy/local/README.md"));
    var table = guide.substring(guide.indexOf("| command |"), guide.indexOf("Everything of a run"));
    var options = OPTION.matcher(table);
    while (options.find()) {
      assertThat(usage).contains(options.group());
    }
  }

  private static List<Path> pages() throws IOException {
    try (var all = Files.walk(ROOT)) {
      return all.filter(path -> path.toString().endsWith(".md"))
          .filter(path -> !path.toString().contains("/target/"))
          .toList();
    }
  }
}
