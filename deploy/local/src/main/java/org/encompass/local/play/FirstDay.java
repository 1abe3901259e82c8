package org.encompass.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.encompass.local.files.ForceFiles;
import org.encompass.local.web.ImportPages;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// A new force's first day at the portal: an administrator brings in authorities, register,
/// calendars, contacts and rolls, each as its own file; then schools say what no file says.
final class FirstDay {
  private final Scene scene;
  private final ImportPages pages;

  FirstDay(Scene scene) {
    this.scene = scene;
    pages = new ImportPages(scene.people().staff(People.ADMINISTRATOR), Clock.systemUTC());
  }

  void play(List<SchoolMessage> schools, Stream<RollMessage> roll)
      throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(scene.endpoints().runDirectory(), "files-");
    try {
      for (var one : new ForceFiles(folder).all(schools, roll)) {
        bring(one);
      }
    } finally {
      empty(folder);
    }
    for (var school : schools) {
      scene.know(school);
    }
    for (var school : schools) {
      sayForThemselves(school);
    }
  }

  private void bring(ForceFiles.Brought one) throws IOException, InterruptedException {
    var counts = pages.bring(one.kind(), one.options(), Map.of("file", one.file()));
    Plays.say("brought in %s: %s", one.kind(), String.join(", ", counts));
  }

  private void sayForThemselves(SchoolMessage school) throws IOException, InterruptedException {
    var portal = scene.people().portal();
    if (school.arriveBy() != null && !school.contacts().isEmpty()) {
      var lead = scene.people().invited(school.contacts().getFirst());
      portal.arriveBy(lead, school.urn(), school.arriveBy());
    }
    for (var contact : school.contacts()) {
      for (var days : Objects.requireNonNullElse(contact.away(), List.<SchoolMessage.Away>of())) {
        portal.away(
            scene.people().invited(contact),
            school.urn(),
            contact.contactId(),
            days.from(),
            days.to());
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
