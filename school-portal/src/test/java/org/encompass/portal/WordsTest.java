package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message is there in both languages, takes the same arguments in both and is well formed;
/// and no template holds words of its own that somebody could read.
class WordsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern SINGLE_QUOTE = Pattern.compile("(?<!')'(?!')");

  // What stands between tags that write no text of their own, or in an attribute people hear.
  private static final Pattern OWN_WORDS =
      Pattern.compile(
          "<(?!(?:[^>\"]|\"[^\"]*\")*?th:(?:u?text|replace|insert))(?:[^>\"]|\"[^\"]*\")*>\\s*"
              + "([A-Za-z][^<>]*)");
  private static final Pattern OWN_LABEL =
      Pattern.compile("\\s(?:aria-label|title|alt|placeholder|data-label)=\"([^\"]+)\"");

  static List<String> bundles() {
    return files("messages", ".properties").stream()
        .map(file -> file.getFileName().toString().replace(".properties", ""))
        .filter(name -> !name.endsWith("_cy"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyMessageIsThereInBothLanguagesWithTheSameArguments(String bundle) {
    var english = arguments(load(bundle));
    var welsh = arguments(load(bundle + "_cy"));
    assertThat(welsh).isEqualTo(english);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyMessageIsWellFormed(String bundle) {
    for (var language : List.of("", "_cy")) {
      load(bundle + language)
          .forEach(
              (key, text) -> {
                assertThat(SINGLE_QUOTE.matcher((String) text).find())
                    .as("quote in " + key)
                    .isFalse();
                assertThat(new MessageFormat((String) text)).as((String) key).isNotNull();
              });
    }
  }

  @Test
  void noTemplateHoldsWordsOfItsOwn() {
    var found = new ArrayList<String>();
    for (var file : files("templates", ".html")) {
      var text = read(file).replaceAll("(?s)<!--.*?-->", "");
      var body = text.contains("<body") ? text.substring(text.indexOf("<body")) : text;
      for (var pattern : List.of(OWN_WORDS, OWN_LABEL)) {
        pattern
            .matcher(body)
            .results()
            .forEach(one -> found.add(RESOURCES.relativize(file) + ": " + one.group(1).strip()));
      }
    }
    assertThat(found).isEmpty();
  }

  // Formats such as {0,choice,...} name the same argument more often in one language.
  private static TreeMap<String, Set<String>> arguments(Properties words) {
    var arguments = new TreeMap<String, Set<String>>();
    words.forEach(
        (key, text) ->
            arguments.put(
                (String) key,
                Set.copyOf(
                    ARGUMENT
                        .matcher((String) text)
                        .results()
                        .map(one -> one.group(1))
                        .distinct()
                        .toList())));
    return arguments;
  }

  private static Properties load(String bundle) {
    var words = new Properties();
    try (var reader =
        new InputStreamReader(
            Files.newInputStream(RESOURCES.resolve("messages/" + bundle + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<Path> files(String folder, String ending) {
    try (var all = Files.walk(RESOURCES.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
