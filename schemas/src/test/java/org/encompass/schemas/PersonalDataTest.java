package org.encompass.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that holds details of a person prints them.
class PersonalDataTest {
  /// Component names that stand for a detail of a person.
  private static final Set<String> DETAILS =
      Set.of(
          "givenNames",
          "familyName",
          "knownAs",
          "dateOfBirth",
          "personName",
          "email",
          "postcode",
          "addressLine",
          "upn",
          "voiceOfTheChild",
          "demeanour",
          "circumstances");

  @Test
  void everyRecordWithAPersonsDetailsIsMarked() throws Exception {
    assertThat(records().filter(PersonalDataTest::holdsDetails))
        .hasSizeGreaterThan(5)
        .allMatch(record -> record.isAnnotationPresent(PersonalData.class));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void aMarkedRecordDoesNotUseTheGeneratedToString(Class<?> record) throws Exception {
    // the compiler makes the generated one final
    assertThat(Modifier.isFinal(record.getMethod("toString").getModifiers())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("marked")
  void aMarkedRecordPrintsNothingOfItsTexts(Class<?> record) throws Exception {
    var canary = "Zebedee";
    var components = record.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Arrays.stream(components).map(component -> value(component, canary)).toArray();

    assertThat(record.getDeclaredConstructor(types).newInstance(values).toString())
        .doesNotContain(canary);
  }

  // a urn is a school's, and may be printed
  private static Object value(RecordComponent component, String canary) {
    var type = component.getType();
    if (type == String.class) {
      return component.getName().equals("urn") ? "999101" : canary;
    }
    if (type == List.class) {
      return List.of(canary);
    }
    if (type == long.class) {
      return 1L;
    }
    return type == int.class ? (Object) 1 : null;
  }

  static Stream<Class<?>> marked() throws Exception {
    return records().filter(record -> record.isAnnotationPresent(PersonalData.class));
  }

  private static boolean holdsDetails(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .anyMatch(
            component ->
                DETAILS.contains(component.getName())
                    || component.getGenericType().getTypeName().contains("$Child"));
  }

  private static Stream<Class<?>> records() throws IOException, URISyntaxException {
    var root =
        Path.of(PersonalData.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .<Class<?>>map(file -> named(file.replace(".class", "").replace('/', '.')))
          .filter(Class::isRecord)
          .toList()
          .stream();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
