package org.encompass.portal.upkeep.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.MailAddress;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.upkeep.Described;
import org.encompass.portal.upkeep.Roles;
import org.encompass.portal.upkeep.SchoolPage.Colleague;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A person as typed into a form: kept as typed until everything is right.
@PersonalData
record PersonForm(
    String name,
    String role,
    String email,
    String telephone,
    String trainedUntil,
    String language,
    String seen) {
  private static final int LONGEST_NAME = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9+() -]{0,40}");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  PersonForm {
    name = plain(name);
    role = plain(role);
    email = plain(email);
    telephone = plain(telephone);
    trainedUntil = plain(trainedUntil);
    language = plain(language);
    seen = plain(seen);
  }

  private static String plain(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  static PersonForm empty(Language language) {
    return new PersonForm("", "", "", "", "", language.code(), "");
  }

  static PersonForm of(Colleague one) {
    return new PersonForm(
        one.name(),
        one.role().name(),
        one.email(),
        plain(one.telephone()),
        one.trainedUntil() == null ? "" : one.trainedUntil().toString(),
        "en",
        one.mark());
  }

  /// The same as typed, in front of what the list says now.
  PersonForm seeing(Colleague now) {
    return new PersonForm(name, role, email, telephone, trainedUntil, language, now.mark());
  }

  /// What is wrong with the description.
  List<Problem> problems(SchoolKey school) {
    var problems = new ArrayList<Problem>();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*\\p{Cntrl}.*")) {
      problems.add(new Problem("name", "upkeep.problem.name"));
    }
    if (roleIn(school).isEmpty()) {
      problems.add(new Problem("role-" + Roles.of(school).getFirst(), "upkeep.problem.role"));
    }
    if (!NUMBER.matcher(telephone).matches()) {
      problems.add(new Problem("telephone", "upkeep.problem.telephone"));
    }
    if (!trainedUntil.isEmpty() && date(trainedUntil).isEmpty()) {
      problems.add(new Problem("trainedUntil", "upkeep.problem.date"));
    }
    return problems;
  }

  /// The same for somebody new, who needs an address too.
  List<Problem> problemsOfNew(SchoolKey school) {
    var problems = new ArrayList<>(problems(school));
    if (!MailAddress.isOne(email)) {
      problems.add(new Problem("email", "upkeep.problem.email"));
    }
    return problems;
  }

  Described described(SchoolKey school) {
    return new Described(
        name,
        roleIn(school).orElseThrow(),
        telephone.isEmpty() ? null : telephone,
        date(trainedUntil).orElse(null));
  }

  Language chosenLanguage() {
    return Language.ofCode(language).orElse(Language.EN);
  }

  private Optional<Role> roleIn(SchoolKey school) {
    return Arrays.stream(Role.values())
        .filter(one -> one.name().equals(role))
        .filter(Roles.of(school)::contains)
        .findFirst();
  }

  /// A day as a date field sends it.
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "PersonForm[withheld]";
  }
}
