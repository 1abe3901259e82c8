package org.encompass.portal.school;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.WireWriter;

/// Schools and pupils who do not exist.
public final class MadeUp {
  private static final AtomicInteger URNS = new AtomicInteger(800_000);

  private MadeUp() {}

  public static String urn() {
    return String.valueOf(URNS.incrementAndGet());
  }

  public static SchoolMessage school(String urn, long revision) {
    return school(
        urn,
        revision,
        "Thistledown Primary School",
        List.of(contact(urn + "-1", "Araminta Fenwhistle")));
  }

  public static SchoolMessage school(
      String urn, long revision, String name, List<SchoolMessage.Contact> contacts) {
    return school(urn, revision, name, "846", contacts);
  }

  public static SchoolMessage school(
      String urn, long revision, String name, String laCode, List<SchoolMessage.Contact> contacts) {
    return new SchoolMessage(
        urn,
        revision,
        name,
        "Community school",
        "Primary",
        4,
        11,
        SchoolMessage.Status.OPEN,
        null,
        laCode,
        "Northmarsh",
        "E23000015",
        "Sedgeford",
        "ZZ9 9ZZ",
        null,
        "08:45",
        SchoolMessage.Language.en,
        null,
        null,
        contacts,
        null,
        null);
  }

  public static SchoolMessage.Contact contact(String id, String name) {
    return new SchoolMessage.Contact(
        id,
        name,
        SchoolMessage.Role.LEAD,
        id + "@example.invalid",
        "01632 960001",
        null,
        LocalDate.parse("2028-07-31"),
        null,
        null);
  }

  public static RollMessage pupil(String urn, String pupilId, long revision, String familyName) {
    return new RollMessage(
        urn,
        pupilId,
        revision,
        null,
        "Canaryforename",
        familyName,
        null,
        null,
        null,
        LocalDate.parse("2017-03-04"),
        null,
        "ZZ9 9ZZ",
        "7 Canary Court",
        null,
        RollMessage.Enrolment.MAIN,
        "4",
        LocalDate.parse("2022-09-01"),
        null);
  }

  public static byte[] lines(List<?> messages) {
    var file = new ByteArrayOutputStream();
    messages.forEach(
        message -> {
          file.writeBytes(
              message instanceof String text ? text.getBytes(UTF_8) : WireWriter.write(message));
          file.write('\n');
        });
    return file.toByteArray();
  }
}
