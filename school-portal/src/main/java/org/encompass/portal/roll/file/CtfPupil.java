package org.encompass.portal.roll.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.imports.Finding;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A pupil of a common transfer file. Families, attendance, assessments and whatever else a
/// file may carry are passed over unread.
@PersonalData
final class CtfPupil implements PupilRow {
  private final int line;
  private final Map<Field, Said> said = new EnumMap<>(Field.class);
  private String middleNames = "";

  private CtfPupil(int line) {
    this.line = line;
  }

  /// The school that wrote the file.
  static final class Source {
    @Nullable String authority;
    @Nullable String establishment;
    @Nullable String urn;

    /// Older files say only the authority's number of the school.
    void settle(SchoolNumbers numbers) {
      if (urn == null && authority != null && establishment != null) {
        urn = numbers.urn(authority, establishment).orElse(null);
      }
    }

    /// Whether a line of a pupil's history is about it.
    private boolean is(Source other) {
      return urn != null && urn.equals(other.urn)
          || authority != null
              && establishment != null
              && authority.equals(other.authority)
              && establishment.equals(other.establishment);
    }
  }

  private record Said(int line, String element, String text) {}

  /// Reads the pupil that just began, to its end.
  static CtfPupil read(SafeXml xml, Source source) throws SafeXml.Refused {
    var pupil = new CtfPupil(xml.line());
    if (source.urn != null) {
      pupil.put(Field.URN, xml.line(), "URN", source.urn);
    }
    int above = xml.depth();
    int root = xml.path().length() + 1;
    while (xml.next(above - 1)) {
      pupil.take(xml, xml.path().substring(root), source);
    }
    return pupil;
  }

  private void take(SafeXml xml, String path, Source source) throws SafeXml.Refused {
    switch (path) {
      case "UPN" -> put(Field.UPN, xml);
      case "Surname", "BasicDetails/LegalSurname" -> put(Field.FAMILY_NAME, xml);
      case "Forename", "BasicDetails/LegalForename" -> put(Field.GIVEN_NAMES, xml);
      case "BasicDetails/MiddleNames" -> middleNames = xml.text();
      case "DOB", "BasicDetails/DOB" -> put(Field.DATE_OF_BIRTH, xml);
      case "Sex", "Gender", "BasicDetails/Sex", "BasicDetails/Gender" -> put(Field.SEX, xml);
      case "BasicDetails/PreferredSurname" -> put(Field.PREFERRED_FAMILY_NAME, xml);
      case "BasicDetails/PreferredForename" -> put(Field.PREFERRED_GIVEN_NAME, xml);
      case "BasicDetails/FormerSurname" -> put(Field.FORMER_FAMILY_NAMES, xml);
      case "BasicDetails/NCyearActual", "NCyearActual" -> put(Field.YEAR_GROUP, xml);
      case "BasicDetails/EnrolStatus", "EnrolStatus" -> put(Field.ENROLMENT, xml);
      case "Phones/Phone/PhoneNo" -> put(Field.TELEPHONE, xml);
      case "SchoolHistory/School" -> history(xml, source);
      default -> address(xml, path);
    }
  }

  private void address(SafeXml xml, String path) throws SafeXml.Refused {
    if (!path.startsWith("Address/")) {
      return;
    }
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "PostCode", "Postcode" -> put(Field.POSTCODE, xml);
      case "AddressLine1", "Street" -> put(Field.ADDRESS_LINE, xml);
      default -> {}
    }
  }

  // Since when and until when the pupil is at the school that wrote the file.
  private void history(SafeXml xml, Source source) throws SafeXml.Refused {
    var school = new Source();
    var days = new EnumMap<Field, Said>(Field.class);
    int above = xml.depth();
    int root = xml.path().length() + 1;
    while (xml.next(above - 1)) {
      switch (xml.path().substring(root)) {
        case "LEA" -> school.authority = xml.text();
        case "Estab" -> school.establishment = xml.text();
        case "URN" -> school.urn = xml.text();
        case "EntryDate" -> days.put(Field.FROM, new Said(xml.line(), "EntryDate", xml.text()));
        case "LeavingDate" -> days.put(Field.TO, new Said(xml.line(), "LeavingDate", xml.text()));
        default -> {}
      }
    }
    if (school.is(source)) {
      said.putAll(days);
    }
  }

  private void put(Field field, SafeXml xml) throws SafeXml.Refused {
    var path = xml.path();
    put(field, xml.line(), path.substring(path.lastIndexOf('/') + 1), xml.text());
  }

  // Of several telephones or addresses the first one stands.
  private void put(Field field, int at, String element, String text) {
    if (!text.isEmpty()) {
      said.putIfAbsent(field, new Said(at, element, text));
    }
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public @Nullable String text(Field field) {
    var one = said.get(field);
    if (one == null || one.text().isEmpty()) {
      return null;
    }
    return field == Field.GIVEN_NAMES ? names(one.text()) : one.text();
  }

  private String names(String forename) {
    return Stream.of(forename, middleNames)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public Finding wrong(Field field, String code) {
    var one = said.get(field);
    return one == null
        ? Finding.at(line, field.column(), code)
        : Finding.at(one.line(), one.element(), code);
  }

  @Override
  public String toString() {
    return "CtfPupil[line " + line + "]";
  }
}
