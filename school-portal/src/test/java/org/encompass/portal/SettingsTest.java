package org.encompass.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// Every setting of ours stands in the README's table, and nothing else does.
class SettingsTest {
  @Test
  void theReadmeListsEverySetting() throws IOException {
    var listed = new TreeSet<String>();
    Pattern.compile("(?m)^\\| `(encompass\\.[^`]+)`")
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .forEach(row -> listed.add(row.group(1)));

    var known = new TreeSet<String>();
    var metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json");
    JsonMapper.shared()
        .readTree(metadata.getContentAsString(UTF_8))
        .path("properties")
        .forEach(property -> known.add(property.path("name").asString()));
    // Asked for by a placeholder, not by a properties class.
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        Pattern.compile("\\$\\{(encompass\\.[a-z.-]+)")
            .matcher(Files.readString(source))
            .results()
            .forEach(placeholder -> known.add(placeholder.group(1)));
      }
    }
    assertThat(listed).isEqualTo(known);
  }
}
