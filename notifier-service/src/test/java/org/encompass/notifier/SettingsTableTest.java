package org.encompass.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The README's table of settings names what the code reads, with its defaults; where the code says
/// what a setting is for, the table says the same.
class SettingsTableTest {
  @Test
  void readmeTableIsTheConfigurationMetadata() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var settings =
        readme
            .substring(0, readme.indexOf("<!-- /settings -->"))
            .lines()
            .filter(line -> line.startsWith("| `encompass."))
            .toList();

    assertThat(metadata())
        .allSatisfy(
            row -> assertThat(settings).anySatisfy(line -> assertThat(line).startsWith(row)));
    assertThat(settings)
        .allSatisfy(
            line -> assertThat(metadata()).anySatisfy(row -> assertThat(line).startsWith(row)));
  }

  private static List<String> metadata() {
    var json =
        SettingsTableTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json");
    return StreamSupport.stream(
            new JsonMapper().readTree(json).path("properties").spliterator(), false)
        .filter(p -> p.path("name").asString("").startsWith("encompass."))
        .map(SettingsTableTest::row)
        .toList();
  }

  private static String row(JsonNode property) {
    var fallback = property.path("defaultValue");
    return "| `%s` | %s | %s"
        .formatted(
            property.path("name").asString(""),
            fallback.isMissingNode() ? "" : "`" + fallback.asString("") + "`",
            property.path("description").asString("").replaceAll("\\s+", " "));
  }
}
