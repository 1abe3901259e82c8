package org.encompass.local.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encompass.local.county.County;
import org.encompass.local.night.Night;
import org.encompass.local.night.Stories;
import org.encompass.schemas.PoliceForces;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// A register of schools as a CSV file: columns are found by their names, because their number and
/// order change from year to year.
public final class Register {
  private static final int INCIDENTS = 200;
  private static final int SAMPLE = 4000;

  private final List<SchoolMessage> schools;
  private final MadeUpPupils pupils;
  private final long seed;

  private Register(List<SchoolMessage> schools, MadeUpPupils pupils, long seed) {
    this.schools = schools;
    this.pupils = pupils;
    this.seed = seed;
  }

  /// Reads the register and makes up its people.
  public static Register read(Path file, long seed, LocalDate today) throws IOException {
    var pupils = new MadeUpPupils(seed, today);
    var schools = new ArrayList<SchoolMessage>();
    Map<String, String> authorities = new TreeMap<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
      for (var row : csv) {
        var urn = field(row, "URN").filter(value -> value.matches("\\d{6}"));
        if (urn.isPresent()) {
          var la = field(row, "LA (code)").filter(value -> value.matches("\\d{3}"));
          la.ifPresent(code -> authorities.putIfAbsent(code, field(row, "LA (name)").orElse(code)));
          var force = field(row, "PFA19CD").filter(PoliceForces::known);
          schools.add(pupils.school(urn.get(), la, force));
        }
      }
    }
    authorities.keySet().forEach(code -> schools.add(pupils.authority(code)));
    return new Register(List.copyOf(schools), pupils, seed);
  }

  public List<SchoolMessage> schools() {
    return schools;
  }

  /// The whole roll, made up as it is read.
  public Stream<RollMessage> roll() {
    return realSchools()
        .flatMap(school -> pupils.homes(school.urn()).stream())
        .flatMap(List::stream);
  }

  /// A night among some of the schools; no child of it has a namesake anywhere.
  public Night night(List<Instant> moments) {
    var bearers = new HashMap<String, Integer>();
    roll().forEach(pupil -> bearers.merge(County.identity(pupil), 1, Integer::sum));
    var all = realSchools().toList();
    var random = new SplittableRandom(seed);
    var homes = new ArrayList<List<RollMessage>>();
    while (homes.size() < Math.min(SAMPLE, all.size())) {
      pupils.homes(all.get(random.nextInt(all.size())).urn()).stream()
          .filter(
              home -> home.stream().allMatch(p -> bearers.getOrDefault(County.identity(p), 0) == 1))
          .forEach(homes::add);
    }
    var county = new County(schools, homes.stream().distinct().toList(), List.of(), List.of());
    return Stories.plain(county, seed, moments, INCIDENTS);
  }

  private Stream<SchoolMessage> realSchools() {
    return schools.stream().filter(school -> !school.urn().startsWith("LA:"));
  }

  private static Optional<String> field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /// The register is published as Windows-1252, what is made from it often as UTF-8.
  private static String text(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
