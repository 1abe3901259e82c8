package org.encompass.local.county;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// Everything a portal is told about one county.
///
/// @param households the pupils, by the home they share
/// @param namesakes pairs of pupils of different schools who share name and birthday
/// @param alike twins at different schools whose names differ in one letter; empty if there are
///     none
public record County(
    List<SchoolMessage> schools,
    List<List<RollMessage>> households,
    List<RollMessage> namesakes,
    List<RollMessage> alike) {
  /// The force of the county, one of a county nearby, and one that writes little.
  public static final String FORCE = Schools.FORCE;

  public static final String MORNING_FORCE = "E23000016";
  public static final String MINIMAL_FORCE = "W15000004";
  public static final String LA_CODE = Schools.LA_CODE;
  public static final String LA_URN = Schools.LA_URN;

  /// Schools whose circumstances the night makes use of.
  public record Awkward(
      String unreachable,
      String inset,
      String early,
      String onHoliday,
      String unit,
      String welsh) {}

  /// The county of a seed: the same one every time.
  public static County of(long seed, LocalDate today) {
    var random = new SplittableRandom(seed);
    var makers = new Schools(random, today);
    var schools = makers.build();
    var pupils = new Pupils(random, today, schools);
    pupils.fill();
    var counts = new HashMap<String, Integer>();
    pupils.households().forEach(h -> h.forEach(p -> counts.merge(p.urn(), 1, Integer::sum)));
    var published = new ArrayList<SchoolMessage>();
    schools.forEach(s -> published.add(withRoll(s.school(), today, counts)));
    published.add(makers.authority());
    return new County(
        List.copyOf(published), pupils.households(), pupils.namesakes(), pupils.alike());
  }

  public Awkward awkward() {
    var a = Schools.awkward();
    return new Awkward(a.unreachable(), a.inset(), a.early(), a.onHoliday(), a.unit(), a.welsh());
  }

  /// Every roll entry, in no particular order.
  public List<RollMessage> roll() {
    return households.stream().flatMap(List::stream).toList();
  }

  public SchoolMessage school(String urn) {
    return schools.stream().filter(s -> s.urn().equals(urn)).findFirst().orElseThrow();
  }

  /// How many roll entries carry each name and birthday.
  public Map<String, Integer> bearers() {
    var bearers = new HashMap<String, Integer>();
    roll().forEach(pupil -> bearers.merge(identity(pupil), 1, Integer::sum));
    return bearers;
  }

  /// A pupil's name and birthday without accents and capitals.
  public static String identity(RollMessage pupil) {
    var text = pupil.givenNames() + "|" + pupil.familyName() + "|" + pupil.dateOfBirth();
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /// The same, but the lead of one school is away on these days.
  public County withLeadAway(String urn, LocalDate from, LocalDate to) {
    var changed =
        schools.stream().map(s -> s.urn().equals(urn) ? leadAway(s, from, to) : s).toList();
    return new County(changed, households, namesakes, alike);
  }

  private static SchoolMessage leadAway(SchoolMessage s, LocalDate from, LocalDate to) {
    var contacts =
        s.contacts().stream()
            .map(
                c ->
                    c.role() == SchoolMessage.Role.LEAD
                        ? new SchoolMessage.Contact(
                            c.contactId(),
                            c.name(),
                            c.role(),
                            c.email(),
                            c.telephone(),
                            c.locale(),
                            c.trainedUntil(),
                            List.of(new SchoolMessage.Away(from, to)),
                            c.verifiedAt())
                        : c)
            .toList();
    return with(s, contacts, s.rollAsOf(), s.rollCount());
  }

  private static SchoolMessage withRoll(
      SchoolMessage s, LocalDate today, Map<String, Integer> counts) {
    return with(s, s.contacts(), today.minusDays(3), counts.getOrDefault(s.urn(), 0));
  }

  private static SchoolMessage with(
      SchoolMessage s,
      List<SchoolMessage.Contact> contacts,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount) {
    return new SchoolMessage(
        s.urn(),
        s.revision(),
        s.name(),
        s.establishmentType(),
        s.phase(),
        s.lowAge(),
        s.highAge(),
        s.status(),
        s.successorUrns(),
        s.laCode(),
        s.laName(),
        s.force(),
        s.town(),
        s.postcode(),
        s.telephone(),
        s.arriveBy(),
        s.locale(),
        s.calendar(),
        s.closures(),
        contacts,
        rollAsOf,
        rollCount);
  }

  @Override
  public String toString() {
    return "County[" + schools.size() + " entries]";
  }
}
