package org.encompass.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every word exists in English and in Welsh, with the same places to fill in.
class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"common", "access", "mail", "alert"})
  void bothLanguagesSayEverything(String bundle) throws IOException {
    var english = read(bundle + ".properties");
    var welsh = read(bundle + "_cy.properties");
    assertThat(welsh.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(english.getProperty(key)).as(key).isNotBlank();
      assertThat(welsh.getProperty(key)).as(key).isNotBlank();
      assertThat(places(welsh, key, Locale.of("cy")))
          .as(key)
          .isEqualTo(places(english, key, Locale.UK));
    }
  }

  // How many arguments the text can take; choices and formats are parsed on the way.
  private static int places(Properties words, String key, Locale locale) {
    return new MessageFormat(words.getProperty(key), locale).getFormatsByArgumentIndex().length;
  }

  private static Properties read(String name) throws IOException {
    var words = new Properties();
    try (var stream = WordsTest.class.getResourceAsStream("/messages/" + name)) {
      words.load(new InputStreamReader(Objects.requireNonNull(stream), UTF_8));
    }
    return words;
  }
}
