package org.encompass.local.register;

import de.siegmar.fastcsv.reader.CsvParseException;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /// A night of every kind of story needs so many.
  static final int FEWEST_SCHOOLS = 10;

  /// As many incidents of the usual kind as schools, up to here.
  public static final int MOST_INCIDENTS = 200;

  /// Homes among which a night finds its children.
  private static final int SAMPLE = 4000;

  /// The register's codes of a school with pupils: open, and open but proposed to close.
  private static final Set<String> OPEN = Set.of("1", "3");

  private final List<SchoolMessage> schools;
  private final MadeUpPupils pupils;
  private final long seed;

  private Register(List<SchoolMessage> schools, MadeUpPupils pupils, long seed) {
    this.schools = schools;
    this.pupils = pupils;
    this.seed = seed;
  }

  /// Reads the register and makes up its people. Schools that are not open have none.
  ///
  /// @throws UnfitRegister if no night can be made up among its schools
  public static Register read(Path file, long seed, LocalDate today) {
    var pupils = new MadeUpPupils(seed, today);
    Map<String, SchoolMessage> schools = new LinkedHashMap<>();
    Map<String, SchoolMessage> authorities = new TreeMap<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
      for (var row : csv) {
        var urn = field(row, "URN").filter(value -> value.matches("\\d{6}"));
        boolean open = field(row, "EstablishmentStatus (code)").map(OPEN::contains).orElse(true);
        if (urn.isPresent() && open) {
          var la = field(row, "LA (code)").filter(value -> value.matches("\\d{3}"));
          la.ifPresent(code -> authorities.computeIfAbsent(code, pupils::authority));
          var force = field(row, "PFA19CD").filter(PoliceForces::known);
          schools.putIfAbsent(urn.get(), pupils.school(urn.get(), la, force));
        }
      }
    } catch (IOException | CsvParseException unreadable) {
      throw new UnfitRegister(file + " cannot be read as a CSV file", unreadable);
    }
    if (schools.size() < FEWEST_SCHOOLS) {
      throw new UnfitRegister(
          "%s has %d open schools (six digits in the column URN); a night needs at least %d"
              .formatted(file, schools.size(), FEWEST_SCHOOLS));
    }
    var all = new ArrayList<>(schools.values());
    all.addAll(authorities.values());
    return new Register(List.copyOf(all), pupils, seed);
  }

  /// The schools, then their authorities.
  public List<SchoolMessage> schools() {
    return schools;
  }

  /// The whole roll, made up as it is read.
  public Stream<RollMessage> roll() {
    return realSchools()
        .flatMap(school -> pupils.homes(school.urn()).stream())
        .flatMap(List::stream);
  }

  /// A night among some of the schools, the smaller the fewer there are; no child of it has a
  /// namesake anywhere.
  public Night night(List<Instant> moments) {
    var bearers = new HashMap<String, Integer>();
    roll().forEach(pupil -> bearers.merge(County.identity(pupil), 1, Integer::sum));
    var some = new ArrayList<>(realSchools().toList());
    int incidents = Math.min(MOST_INCIDENTS, some.size());
    Collections.shuffle(some, new SplittableRandom(seed));
    var homes =
        some.stream()
            .flatMap(school -> pupils.homes(school.urn()).stream())
            .filter(
                home ->
                    home.stream().allMatch(p -> bearers.getOrDefault(County.identity(p), 0) == 1))
            .limit(SAMPLE)
            .toList();
    return Stories.plain(
        new County(schools, homes, List.of(), List.of()), seed, moments, incidents);
  }

  /// How many schools, without their authorities.
  public long schoolCount() {
    return realSchools().count();
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
