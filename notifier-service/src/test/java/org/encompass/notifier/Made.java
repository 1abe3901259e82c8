package org.encompass.notifier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// Made-up people and schools for tests: one that fits, to be changed in the point a test is about.
public final class Made {
  public static final LocalDate BORN = LocalDate.of(2016, 4, 9);
  public static final String POSTCODE = "ZZ9 9ZZ";

  /// A child in the making.
  public static final class ChildMaker {
    public String ref = "c1";
    public String given = "Ada";
    public String family = "Madeup";
    public @Nullable String knownAs;
    public @Nullable LocalDate born = BORN;
    public @Nullable Sex sex;
    public @Nullable String laCode = "873";
    public @Nullable String postcode = POSTCODE;
    public @Nullable String addressLine;
    public @Nullable String telephone;
    public @Nullable String upn;
    public @Nullable EducationStatus status;
    public @Nullable List<StatedSchool> schools;
    public @Nullable String voice;
    public @Nullable String demeanour;
    public @Nullable String collection;

    public Child make() {
      return new Child(
          ref,
          given,
          family,
          knownAs,
          born,
          null,
          sex,
          laCode,
          postcode,
          addressLine,
          telephone,
          upn,
          status,
          schools,
          IncidentMessage.Presence.HEARD,
          true,
          true,
          true,
          false,
          voice,
          demeanour,
          collection);
    }
  }

  /// An incident in the making.
  public static final class IncidentMaker {
    public String force = "E23000015";
    public String reference = "REF-1";
    public int version = 1;
    public Instant occurred = Instant.parse("2026-11-20T20:00:00Z");
    public @Nullable String circumstances = "Neighbours heard shouting.";
    public @Nullable String actionsTaken;
    public @Nullable Boolean confidentialAddress;
    public @Nullable List<Conflict> conflicts;
    public List<Child> children = new ArrayList<>();

    public IncidentMessage make() {
      return new IncidentMessage(
          "1.0",
          UUID.randomUUID(),
          IncidentMessage.EventType.REPORTED,
          IncidentMessage.IncidentType.DOMESTIC_ABUSE,
          force,
          null,
          reference,
          version,
          at(occurred),
          null,
          at(occurred),
          IncidentMessage.LocationCategory.HOME,
          circumstances,
          actionsTaken,
          IncidentMessage.ArrestMade.NO,
          IncidentMessage.YesNoUnknown.UNKNOWN,
          IncidentMessage.SafeToContactHome.UNKNOWN,
          confidentialAddress,
          conflicts,
          new IncidentMessage.Contact("Made-up team", "0300 000 0000"),
          children);
    }

    /// The first child as a case that arrived an hour after the incident.
    public ChildCase asCase() {
      var incident = make();
      return new ChildCase(
          UUID.randomUUID(),
          UUID.randomUUID(),
          1,
          ChildState.RECEIVED,
          null,
          true,
          true,
          occurred.plusSeconds(3600),
          occurred,
          incident,
          children.getFirst(),
          incident.eventId(),
          version);
    }
  }

  /// A roll entry in the making.
  public static final class RollMaker {
    public String urn = "100001";
    public String pupilId = "p1";
    public long revision = 1;
    public @Nullable String upn;
    public String given = "Ada";
    public String family = "Madeup";
    public LocalDate born = BORN;
    public @Nullable Sex sex;
    public @Nullable String postcode = POSTCODE;
    public Enrolment enrolment = Enrolment.MAIN;
    public @Nullable LocalDate from = LocalDate.of(2020, 9, 1);
    public @Nullable LocalDate to;

    public RollMessage make() {
      return new RollMessage(
          urn, pupilId, revision, upn, given, family, null, null, null, born, sex, postcode, null,
          null, enrolment, null, from, to);
    }
  }

  /// A school in the making.
  public static final class SchoolMaker {
    public String urn = "100001";
    public long revision = 1;
    public String name = "Made Up Primary School";
    public SchoolMessage.Status status = SchoolMessage.Status.OPEN;
    public @Nullable List<String> successors;
    public @Nullable String laCode = "873";
    public @Nullable String town = "Nowhere";
    public @Nullable String arriveBy;
    public SchoolMessage.@Nullable Calendar calendar;
    public @Nullable List<SchoolMessage.Closure> closures;
    public List<SchoolMessage.Contact> contacts = new ArrayList<>();
    public @Nullable LocalDate rollAsOf = LocalDate.of(2026, 11, 16);
    public @Nullable Integer rollCount = 1;

    public SchoolMessage make() {
      return new SchoolMessage(
          urn,
          revision,
          name,
          null,
          null,
          null,
          null,
          status,
          successors,
          laCode,
          null,
          "E23000015",
          town,
          null,
          null,
          arriveBy,
          SchoolMessage.Language.en,
          calendar,
          closures,
          contacts,
          rollAsOf,
          rollCount);
    }
  }

  public static SchoolMessage.Contact contact(String id, String name) {
    return contact(id, name, SchoolMessage.Role.LEAD);
  }

  public static SchoolMessage.Contact contact(String id, String name, SchoolMessage.Role role) {
    return new SchoolMessage.Contact(
        id,
        name,
        role,
        id + "@school.example.invalid",
        null,
        null,
        LocalDate.of(2027, 12, 31),
        null,
        null);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private Made() {}
}
