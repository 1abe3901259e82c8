package org.encompass.notifier;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.schemas.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/// The layout as the design has it: steps in one direction, a technology in the package named after
/// it, time handed in, people's details never printed.
class ArchitectureTest {
  private static final String BASE = "org.encompass.notifier";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void modulesKeepTheirBoundariesAndCallForwards() {
    ApplicationModules.of(NotifierApplication.class).verify();
  }

  @Test
  void theDomainIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(BASE + ".domain..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", BASE + ".domain..")
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{1} only in {0}")
  @CsvSource({
    "jdbc, org.springframework.jdbc..",
    "jdbc, java.sql..",
    "kafka, org.apache.kafka..",
    "kafka, org.springframework.kafka..",
    "web, org.springframework.web..",
    "web, jakarta.servlet..",
    "quartz, org.quartz..",
    "mail, jakarta.mail..",
    "mail, org.springframework.mail..",
    "tink, com.google.crypto.tink..",
    "lucene, org.apache.lucene.."
  })
  void aTechnologyStaysInThePackageNamedAfterIt(String home, String technology) {
    noClasses()
        .that()
        .resideOutsideOfPackages("..notifier.*." + home + "..", BASE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology)
        .check(CLASSES);
  }

  @Test
  void theLinkageIsPlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + ".matching.compare..", BASE + ".matching.index..", BASE + ".matching.linkage..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "org.slf4j..", "java.sql..", "org.apache.kafka..")
        .check(CLASSES);
  }

  /// The rule without its gates is for comparing with linkage tools: nobody is told by it.
  @Test
  void nobodyIsToldByTheRuleWithoutItsGates() {
    noClasses()
        .should()
        .callMethodWhere(target(name("comparing")).and(target(owner(type(MatchingRule.class)))))
        .check(CLASSES);
  }

  /// Rows that are read one by one keep their connection until somebody closes the stream: ten
  /// forgotten ones, and the pool is empty.
  @Test
  void rowsAreReadAsLists() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(CLASSES);
  }

  @Test
  void nobodyReadsTheSystemsClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("NotifierConfiguration")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(CLASSES);
  }

  @Test
  void typesAboutPeoplePrintAsWithheld() {
    var about = classes().that().areAnnotatedWith(PersonalData.class);
    about.should(NOT_PRINT_THEIR_COMPONENTS).check(CLASSES);
    assertThat(CLASSES.stream().filter(type -> type.isAnnotatedWith(PersonalData.class)))
        .isNotEmpty();
  }

  private static final ArchCondition<JavaClass> NOT_PRINT_THEIR_COMPONENTS =
      new ArchCondition<>("not print their components") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          var written =
              type.tryGetMethod("toString").stream()
                  .anyMatch(
                      method ->
                          method.getAccessesFromSelf().stream()
                              .noneMatch(
                                  call ->
                                      call.getTargetOwner().getName().contains("ObjectMethods")));
          if (!written) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " prints itself"));
          }
        }
      };
}
