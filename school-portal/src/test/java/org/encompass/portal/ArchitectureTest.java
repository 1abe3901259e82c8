package org.encompass.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.encompass.schemas.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/// The shape of the portal: steps call forwards, technology stays in the package named after it.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.encompass.portal");

  @Test
  void modulesKeepTheirBoundaries() {
    ApplicationModules.of(PortalApplication.class).verify();
  }

  @Test
  void theWordsArePlainJava() {
    classes()
        .that()
        .resideInAPackage("..portal.domain..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.encompass.portal.domain..")
        .check(CLASSES);
  }

  @Test
  void sqlStaysInJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..jdbc..", "..outbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void kafkaStaysInKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..kafka..", "..outbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..")
        .check(CLASSES);
  }

  @Test
  void mailStaysInMail() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..mail..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.mail..", "jakarta.mail..")
        .check(CLASSES);
  }

  @Test
  void timeIsHandedIn() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  /// Rows that are read one by one keep their connection until somebody closes the stream: ten
  /// forgotten ones, and the pool is empty.
  @Test
  void rowsAreReadAsLists() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(CLASSES);
  }

  @Test
  void personalDataDoesNotPrintItself() {
    classes()
        .that()
        .areAnnotatedWith(PersonalData.class)
        .and()
        .areNotInterfaces()
        .should(hideItsValues())
        .check(CLASSES);
  }

  // A record's generated toString is final and built by ObjectMethods.
  private static ArchCondition<JavaClass> hideItsValues() {
    return new ArchCondition<>("say itself what it prints") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var text = type.tryGetMethod("toString");
        if (text.isEmpty() || text.get().getModifiers().contains(JavaModifier.FINAL)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " prints its values"));
        }
      }
    };
  }
}
