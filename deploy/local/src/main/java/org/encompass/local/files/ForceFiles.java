package org.encompass.local.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// Writes made-up schools down as the files in which real ones come.
public final class ForceFiles {
  private static final Charset AS_PUBLISHED = Charset.forName("windows-1252");
  private final Path directory;

  /// @param directory where the files go
  public ForceFiles(Path directory) {
    this.directory = directory;
  }

  /// Writes all of them.
  ///
  /// @return the kind and the options under which each is brought in, in that order
  public List<Brought> all(List<SchoolMessage> entries, Stream<RollMessage> pupils)
      throws IOException {
    var all = new ArrayList<Brought>();
    all.add(new Brought("authorities", Map.of(), authorities(entries)));
    all.add(new Brought("register", Map.of(), register(entries)));
    for (var own : calendars(entries).entrySet()) {
      var options = Map.of("for", own.getKey().urn());
      all.add(new Brought("calendar", options, calendar(own.getKey().urn(), own.getValue())));
    }
    all.add(new Brought("contacts", Map.of(), contacts(entries)));
    all.add(new Brought("rolls", Map.of(), rolls(pupils)));
    return all;
  }

  /// A file as it is brought in.
  ///
  /// @param kind as the portal's address has it
  /// @param options the form's other fields
  public record Brought(String kind, Map<String, String> options, Path file) {}

  // The authorities' own, and those of schools that keep other days.
  private static Map<SchoolMessage, SchoolMessage.Calendar> calendars(List<SchoolMessage> entries) {
    var calendars = new LinkedHashMap<SchoolMessage, SchoolMessage.Calendar>();
    var shared = new HashSet<List<SchoolMessage.Closed>>();
    for (var one : entries) {
      if (isAuthority(one) && one.calendar() != null) {
        calendars.put(one, one.calendar());
        shared.add(one.calendar().closed());
      }
    }
    for (var one : entries) {
      if (one.calendar() != null && !shared.contains(one.calendar().closed())) {
        calendars.put(one, one.calendar());
      }
    }
    return calendars;
  }

  // Which force serves which authority, in the columns of the Office for National Statistics.
  private Path authorities(List<SchoolMessage> entries) throws IOException {
    var forces = new HashMap<String, String>();
    for (var one : entries) {
      if (one.laCode() != null && one.force() != null) {
        forces.putIfAbsent(one.laCode(), one.force());
      }
    }
    return write(
        "authorities.csv",
        StandardCharsets.UTF_8,
        "LA (code),LA (name),PFA19CD",
        entries.stream()
            .filter(ForceFiles::isAuthority)
            .map(
                one ->
                    cells(
                        one.laCode(),
                        one.laName() == null ? one.name() : one.laName(),
                        forces.get(one.laCode()))));
  }

  // The register in the columns and the encoding of Get Information About Schools.
  private Path register(List<SchoolMessage> schools) throws IOException {
    return write(
        "register.csv",
        AS_PUBLISHED,
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,"
            + "TypeOfEstablishment (name),EstablishmentTypeGroup (code),"
            + "EstablishmentStatus (code),PhaseOfEducation (name),StatutoryLowAge,"
            + "StatutoryHighAge,Town,Postcode,TelephoneNum,PFA19CD",
        schools.stream()
            .filter(one -> !isAuthority(one))
            .map(
                one ->
                    cells(
                        one.urn(),
                        one.laCode(),
                        one.laName(),
                        "2" + one.urn().substring(3),
                        one.name(),
                        one.establishmentType(),
                        typeGroup(one.establishmentType()),
                        "1",
                        one.phase(),
                        one.lowAge(),
                        one.highAge(),
                        one.town(),
                        one.postcode(),
                        one.telephone(),
                        one.force())));
  }

  // Everybody who is told.
  private Path contacts(List<SchoolMessage> schools) throws IOException {
    return write(
        "contacts.csv",
        StandardCharsets.UTF_8,
        "urn,contactId,role,name,email,telephone,locale,trainedUntil",
        schools.stream()
            .flatMap(
                school ->
                    school.contacts().stream()
                        .map(
                            one ->
                                cells(
                                    school.urn(),
                                    one.contactId(),
                                    one.role(),
                                    one.name(),
                                    one.email(),
                                    one.telephone(),
                                    one.locale(),
                                    one.trainedUntil()))));
  }

  // Every pupil of every school, in the columns of the shadow run.
  private Path rolls(Stream<RollMessage> pupils) throws IOException {
    return write(
        "rolls.csv",
        StandardCharsets.UTF_8,
        "urn,pupilId,upn,givenNames,familyName,preferredGivenName,preferredFamilyName,"
            + "formerFamilyNames,dateOfBirth,sex,postcode,addressLine,telephone,enrolment,"
            + "yearGroup,from,to",
        pupils.map(
            one ->
                cells(
                    one.urn(),
                    one.pupilId(),
                    one.upn(),
                    one.givenNames(),
                    one.familyName(),
                    one.preferredGivenName(),
                    one.preferredFamilyName(),
                    one.formerFamilyNames() == null
                        ? null
                        : String.join(";", one.formerFamilyNames()),
                    one.dateOfBirth(),
                    one.sex(),
                    one.postcode(),
                    one.addressLine(),
                    one.telephone(),
                    one.enrolment(),
                    one.yearGroup(),
                    one.from(),
                    one.to())));
  }

  // A school's or an authority's own calendar as a feed.
  private Path calendar(String urn, SchoolMessage.Calendar calendar) throws IOException {
    var file = directory.resolve("calendar-" + urn.replace(':', '-') + ".ics");
    return Files.writeString(file, CalendarFeed.of(urn, calendar));
  }

  private Path write(String name, Charset charset, String header, Stream<List<String>> rows)
      throws IOException {
    var file = directory.resolve(name);
    try (var csv = CsvWriter.builder().build(file, charset)) {
      csv.writeRecord(header.split(","));
      for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); ) {
        csv.writeRecord(each.next());
      }
    }
    return file;
  }

  private static List<String> cells(@Nullable Object... values) {
    return Arrays.stream(values).map(value -> value == null ? "" : value.toString()).toList();
  }

  private static boolean isAuthority(SchoolMessage school) {
    return school.urn().startsWith("LA:");
  }

  // The register's groups of types, as far as the county has them.
  private static String typeGroup(@Nullable String type) {
    return switch (type) {
      case "Academy converter" -> "10";
      case "Community special school" -> "5";
      case "Other independent school" -> "3";
      case null, default -> "4";
    };
  }
}
