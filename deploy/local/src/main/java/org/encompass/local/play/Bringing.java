package org.encompass.local.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.encompass.local.county.County;
import org.encompass.local.night.Publication;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;

/// Brings somebody's own files into a run: schools and rolls through the portal, incidents through
/// Kafka. What breaks its contract is refused where it arrives, not here.
final class Bringing {
  /// Above this many people, accounts are made only for those who were mailed.
  private static final int MANY = 300;

  private final Scene scene;
  private final Path from;
  private final WireReader reader = new WireReader(WireKeys.of("{\"keys\":[]}"));

  Bringing(Scene scene, Path from) {
    this.scene = scene;
    this.from = from;
  }

  void bring() throws Exception {
    load("schools");
    for (var line : lines("schools")) {
      if (reader.readPlain(line, MessageType.SCHOOL)
          instanceof Reading.Good<SchoolMessage>(var school, var advice, var unknown, var text)) {
        scene.know(school);
      }
    }
    load("rolls");
    scene.time().settle();
    boolean few = scene.contactCount() <= MANY;
    if (few) {
      scene.inviteEverybody();
    }
    scene.publisher().publish(publications());
    scene.time().settle();
    if (!few) {
      scene.inviteWhoWasMailed(MANY);
    }
  }

  private void load(String what) throws IOException, InterruptedException {
    var file = file(what);
    if (Files.exists(file)) {
      scene.bring(what, file);
    }
  }

  private List<Publication> publications() throws IOException {
    var publications = new ArrayList<Publication>();
    for (var line : lines("incidents")) {
      publications.add(publication(line, publications.size() + 1));
    }
    return publications;
  }

  private Publication publication(byte[] line, int number) {
    var glimpse =
        switch (reader.readPlain(line, MessageType.INCIDENT)) {
          case Reading.Good<IncidentMessage> good ->
              new Reading.Glimpse(
                  null, null, good.message().force(), good.message().reference(), List.of());
          case Reading.Bad<IncidentMessage> bad -> bad.glimpse();
        };
    var force = Objects.requireNonNullElse(glimpse.force(), County.FORCE);
    var reference = Objects.requireNonNullElse(glimpse.reference(), "line-" + number);
    return new Publication(Instant.EPOCH, force + "/" + reference, line, force);
  }

  private List<byte[]> lines(String what) throws IOException {
    var file = file(what);
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> line.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private Path file(String what) {
    return from.resolve(what + ".ndjson");
  }
}
