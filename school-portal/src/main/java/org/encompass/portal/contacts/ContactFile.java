package org.encompass.portal.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.encompass.portal.domain.MailAddress;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.files.Column;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.files.CsvRow;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.SealedFile;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a file of contacts, each by itself.
final class ContactFile {
  private static final int MOST_ROWS = 200_000;
  private static final int LONGEST_NAME = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9+() -]{1,40}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final Column urn;
  private final Column role;
  private final Column name;
  private final Column email;
  private final Column telephone;
  private final Column locale;
  private final Column trainedUntil;
  private final Column contactId;
  private final Findings findings;
  private final List<Given> people = new ArrayList<>();

  private ContactFile(CsvFile csv, Findings findings) {
    this.findings = findings;
    urn = csv.column("urn", "school urn");
    role = csv.column("role");
    name = csv.column("name", "full name");
    email = csv.column("email", "email address");
    telephone = csv.column("telephone", "phone");
    locale = csv.column("locale", "language");
    trainedUntil = csv.column("trainedUntil");
    contactId = csv.column("contactId");
  }

  /// All people of the file whose rows are in order; the others become findings.
  static List<Given> read(SealedFile file, Findings findings, Progress progress) {
    switch (CsvFile.look(file, "file")) {
      case CsvFile.Look.Refused(var why) -> findings.add(why);
      case CsvFile.Look.Readable(var csv) -> {
        var rows = new ContactFile(csv, findings);
        if (csv.has(findings, rows.urn, rows.role, rows.name, rows.email)) {
          csv.read(findings, progress, rows::take);
        }
        return rows.people;
      }
    }
    return List.of();
  }

  /// Where a school's number stands, for findings about it.
  static Column urnColumn() {
    return new Column("urn", 0);
  }

  private void take(CsvRow row) {
    if (people.size() == MOST_ROWS) {
      findings.add(row.wrong("TOO_MANY"));
      return;
    }
    var place = needed(row, urn).flatMap(text -> fits(row, urn, SchoolKey.parse(place(text))));
    var part = needed(row, role).flatMap(text -> role(row, text, place));
    var called = needed(row, name).flatMap(text -> fits(row, name, ContactFile::isName, text));
    var address = needed(row, email).flatMap(text -> fits(row, email, MailAddress::isOne, text));
    var number = optional(row, telephone, NUMBER.asMatchPredicate());
    var id = optional(row, contactId, ID.asMatchPredicate());
    var language = language(row);
    var trained = trained(row);
    if (place.isPresent() && part.isPresent() && called.isPresent() && address.isPresent()) {
      people.add(
          new Given(
              row,
              place.get(),
              part.get(),
              called.get(),
              address.get(),
              number,
              language,
              trained,
              id));
    }
  }

  private static String place(String text) {
    return text.toUpperCase(Locale.ROOT).replace(" ", "");
  }

  private Optional<Role> role(CsvRow row, String text, Optional<SchoolKey> place) {
    var plain = text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    var known = Arrays.stream(Role.values()).filter(one -> one.name().equals(plain)).findFirst();
    if (known.isEmpty()) {
      findings.add(row.wrong(role, "ROLE_UNKNOWN"));
      return Optional.empty();
    }
    // A school has a lead, deputies and a head; an authority has officers.
    if (place.isPresent() && place.get().isAuthority() != (known.get() == Role.LA_OFFICER)) {
      findings.add(row.wrong(role, "ROLE_NOT_HERE"));
      return Optional.empty();
    }
    return known;
  }

  private @Nullable Language language(CsvRow row) {
    var text = row.text(locale);
    if (text == null) {
      return null;
    }
    var code = text.toLowerCase(Locale.ROOT);
    var known = Arrays.stream(Language.values()).filter(one -> one.name().equals(code)).findFirst();
    if (known.isEmpty()) {
      findings.add(row.wrong(locale, "LANGUAGE_UNKNOWN"));
    }
    return known.orElse(null);
  }

  private @Nullable LocalDate trained(CsvRow row) {
    if (row.text(trainedUntil) == null) {
      return null;
    }
    var day = row.day(trainedUntil).filter(one -> !one.isBefore(FIRST) && !one.isAfter(LAST));
    if (day.isEmpty()) {
      findings.add(row.wrong(trainedUntil, "DATE_UNREADABLE"));
    }
    return day.orElse(null);
  }

  private Optional<String> needed(CsvRow row, Column column) {
    var text = row.text(column);
    if (text == null) {
      findings.add(row.wrong(column, "MISSING"));
    }
    return Optional.ofNullable(text);
  }

  private @Nullable String optional(CsvRow row, Column column, Predicate<String> form) {
    var text = row.text(column);
    return text == null ? null : fits(row, column, form, text).orElse(null);
  }

  private Optional<String> fits(CsvRow row, Column column, Predicate<String> form, String text) {
    return fits(row, column, Optional.of(text).filter(form));
  }

  private <T> Optional<T> fits(CsvRow row, Column column, Optional<T> read) {
    if (read.isEmpty()) {
      findings.add(row.wrong(column, column.equals(email) ? "EMAIL_FORM" : "WRONG_FORMAT"));
    }
    return read;
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
  }
}
