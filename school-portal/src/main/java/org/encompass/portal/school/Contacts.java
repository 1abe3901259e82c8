package org.encompass.portal.school;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;

/// Contacts with one thing changed.
public final class Contacts {
  private Contacts() {}

  /// Reached by mail at that moment.
  public static Contact verified(Contact one, @Nullable OffsetDateTime at) {
    return new Contact(
        one.contactId(),
        one.name(),
        one.role(),
        one.email(),
        one.telephone(),
        one.locale(),
        one.trainedUntil(),
        one.away(),
        at);
  }

  /// Has another address; whether mail arrives there is not known yet.
  static Contact at(Contact one, String email) {
    return new Contact(
        one.contactId(),
        one.name(),
        one.role(),
        email,
        one.telephone(),
        one.locale(),
        one.trainedUntil(),
        one.away(),
        null);
  }

  /// Goes by another id.
  public static Contact known(Contact one, String contactId) {
    return new Contact(
        contactId,
        one.name(),
        one.role(),
        one.email(),
        one.telephone(),
        one.locale(),
        one.trainedUntil(),
        one.away(),
        one.verifiedAt());
  }

  /// Reads another language.
  public static Contact speaking(Contact one, @Nullable Language language) {
    return new Contact(
        one.contactId(),
        one.name(),
        one.role(),
        one.email(),
        one.telephone(),
        language,
        one.trainedUntil(),
        one.away(),
        one.verifiedAt());
  }

  /// Is away on other days.
  public static Contact away(Contact one, List<Away> days) {
    return details(one, one.telephone(), days.isEmpty() ? null : days);
  }

  /// Has the telephone and the days away that another entry says.
  public static Contact detailed(Contact one, Contact other) {
    return details(one, other.telephone(), other.away());
  }

  /// Has neither a telephone nor days away.
  static Contact withoutDetails(Contact one) {
    return details(one, null, null);
  }

  private static Contact details(
      Contact one, @Nullable String telephone, @Nullable List<Away> days) {
    return new Contact(
        one.contactId(),
        one.name(),
        one.role(),
        one.email(),
        telephone,
        one.locale(),
        one.trainedUntil(),
        days,
        one.verifiedAt());
  }

  /// Goes by another name, plays another part, is trained until another day.
  public static Contact described(
      Contact one,
      String name,
      Role role,
      @Nullable String telephone,
      @Nullable LocalDate trainedUntil) {
    return new Contact(
        one.contactId(),
        name,
        role,
        one.email(),
        telephone,
        one.locale(),
        trainedUntil,
        one.away(),
        one.verifiedAt());
  }
}
