package org.encompass.local.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.encompass.local.county.Names;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// Made-up people for any school number, the same ones each time they are asked for.
final class MadeUpPupils {
  private static final int HOMES = 6;
  private static final int PUPILS = 10;
  private static final int SCHOOL_YEARS = 11;
  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  /// Of postcode districts: ZZ10 to ZZ98. ZZ99 stands for no fixed abode and for an address that is
  /// not known, so that it confirms no child.
  private static final int DISTRICTS = 89;

  private final long seed;
  private final LocalDate today;

  MadeUpPupils(long seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
  }

  /// A school by its number alone: its real name stays in the register.
  SchoolMessage school(String urn, Optional<String> laCode, Optional<String> force) {
    var random = random(urn);
    return entry(
        urn,
        "School " + urn,
        laCode.orElse(null),
        force.orElse(null),
        List.of(
            contact(urn, "lead", Role.LEAD, random), contact(urn, "deputy", Role.DEPUTY, random)),
        PUPILS);
  }

  SchoolMessage authority(String laCode) {
    var urn = "LA:" + laCode;
    return entry(
        urn,
        "Authority " + laCode,
        laCode,
        null,
        List.of(contact(urn, "officer", Role.LA_OFFICER, random(urn))),
        null);
  }

  private SchoolMessage entry(
      String urn,
      String name,
      @Nullable String laCode,
      @Nullable String force,
      List<Contact> contacts,
      @Nullable Integer pupils) {
    return new SchoolMessage(
        urn,
        1,
        name,
        null,
        null,
        null,
        null,
        Status.OPEN,
        null,
        laCode,
        null,
        force,
        null,
        null,
        "01632 960123",
        null,
        Language.en,
        null,
        null,
        contacts,
        pupils == null ? null : today.minusDays(3),
        pupils);
  }

  private Contact contact(String urn, String post, Role role, SplittableRandom random) {
    var owner = urn.replace("LA:", "la");
    return new Contact(
        "c-%s-%s".formatted(owner, post),
        Names.given(Sex.X, random) + " " + Names.family(random),
        role,
        "%s.%s@example.invalid".formatted(post, owner),
        "07700 900%03d".formatted(random.nextInt(1000)),
        Language.en,
        today.plusYears(1),
        null,
        null);
  }

  /// The pupils of a school, by the home they share: ten in all.
  List<List<RollMessage>> homes(String urn) {
    var random = new SplittableRandom(seed ^ Long.parseLong(urn) << 20);
    var homes = new ArrayList<List<RollMessage>>();
    int made = 0;
    for (int i = 0; i < HOMES; i++) {
      int size = i < PUPILS - HOMES ? 2 : 1;
      var home = new ArrayList<RollMessage>();
      var family = Names.family(random);
      var postcode =
          "ZZ%d %d%c%c"
              .formatted(
                  10 + random.nextInt(DISTRICTS),
                  random.nextInt(10),
                  inward(random),
                  inward(random));
      var address = Names.addressLine(random);
      for (int k = 0; k < size; k++) {
        made++;
        home.add(pupil(urn, made, Names.given(Sex.X, random), family, postcode, address, random));
      }
      homes.add(List.copyOf(home));
    }
    return homes;
  }

  private RollMessage pupil(
      String urn,
      int number,
      String given,
      String family,
      String postcode,
      String address,
      SplittableRandom random) {
    var birthday =
        today.minusYears(5 + random.nextInt(SCHOOL_YEARS)).minusDays(random.nextInt(365));
    return new RollMessage(
        urn,
        "p" + number,
        1,
        null,
        given,
        family,
        null,
        null,
        null,
        birthday,
        null,
        postcode,
        address,
        null,
        Enrolment.MAIN,
        null,
        today.minusYears(1),
        null);
  }

  private SplittableRandom random(String urn) {
    return new SplittableRandom(seed * 31 + urn.hashCode());
  }

  private static char inward(SplittableRandom random) {
    return INWARD.charAt(random.nextInt(INWARD.length()));
  }
}
