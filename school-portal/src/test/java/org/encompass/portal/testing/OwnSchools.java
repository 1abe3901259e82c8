package org.encompass.portal.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Schools;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Schools that keep themselves: in the portal's own tables, with people who can sign in.
@TestComponent
public class OwnSchools {
  private static final LocalDate TRAINED_UNTIL = LocalDate.parse("2030-01-01");
  private static final Instant LONG_SINCE = Instant.parse("2026-09-01T08:00:00Z");
  private static final String NAME = "Larkmead Primary School";
  private static final List<String> NAMES =
      List.of("Perpetua Quillfeather", "Barnaby Thornapple", "Ottoline Marchbanks", "Ivo Sparrow");

  private final KeyAdults people;
  private final Schools schools;

  OwnSchools(KeyAdults people, Schools schools) {
    this.people = people;
    this.schools = schools;
  }

  /// A school and its people, in the order of the roles asked for.
  public record OwnSchool(SchoolKey key, List<Adult> people) {
    public Adult lead() {
      return people.getFirst();
    }

    /// Where the school's pages begin.
    public String path() {
      return "/school/" + key;
    }

    /// Where the page of one person is.
    public String path(Adult adult) {
      return path() + "/people/" + adult.id();
    }
  }

  /// A school with these people, all trained, with accounts set up.
  public OwnSchool with(Role... roles) {
    return at(people.school(), Arrays.asList(roles), Language.EN, TRAINED_UNTIL);
  }

  /// A school whose people's training counts until that day; null = never trained.
  public OwnSchool trainedUntil(@Nullable LocalDate day, Role... roles) {
    return at(people.school(), Arrays.asList(roles), Language.EN, day);
  }

  /// A school of that name in an authority and a force of its own.
  public OwnSchool of(String name, String laCode, String force, Role... roles) {
    var key = people.school();
    var adults = new ArrayList<Adult>();
    var contacts = contacts(Arrays.asList(roles), Language.EN, TRAINED_UNTIL, adults);
    var entry = entry(key, name, laCode, force, contacts, SchoolMessage.Language.en);
    schools.save(List.of(new Schools.Change(entry, 1, new byte[32])), LONG_SINCE);
    return new OwnSchool(key, adults);
  }

  /// A Welsh school.
  public OwnSchool inWelshWith(Role... roles) {
    return at(people.school(), Arrays.asList(roles), Language.CY, TRAINED_UNTIL);
  }

  private OwnSchool at(
      SchoolKey key, List<Role> roles, Language language, @Nullable LocalDate trainedUntil) {
    var adults = new ArrayList<Adult>();
    var contacts = contacts(roles, language, trainedUntil, adults);
    var school =
        entry(
            key,
            NAME,
            "846",
            "E23000015",
            contacts,
            SchoolMessage.Language.valueOf(language.code()));
    schools.save(List.of(new Schools.Change(school, 1, new byte[32])), LONG_SINCE);
    return new OwnSchool(key, adults);
  }

  private List<Contact> contacts(
      List<Role> roles, Language language, @Nullable LocalDate trainedUntil, List<Adult> adults) {
    var contacts = new ArrayList<Contact>();
    for (var role : roles) {
      var name = NAMES.get(adults.size() % NAMES.size());
      var adult = people.account(name, language);
      adults.add(adult);
      contacts.add(
          new Contact(adult.id(), name, role, adult.email(), null, null, trainedUntil, null, null));
    }
    return contacts;
  }

  /// An entry of a school or an authority.
  public static SchoolMessage entry(
      SchoolKey key, @Nullable String laCode, @Nullable String force, List<Contact> contacts) {
    return entry(key, NAME, laCode, force, contacts, SchoolMessage.Language.en);
  }

  private static SchoolMessage entry(
      SchoolKey key,
      String name,
      @Nullable String laCode,
      @Nullable String force,
      List<Contact> contacts,
      SchoolMessage.Language language) {
    return new SchoolMessage(
        key.value(),
        1,
        name,
        null,
        null,
        null,
        null,
        SchoolMessage.Status.OPEN,
        null,
        laCode,
        "Northmarsh",
        force,
        "Sedgeford",
        null,
        null,
        "08:45",
        language,
        null,
        null,
        contacts,
        null,
        null);
  }
}
