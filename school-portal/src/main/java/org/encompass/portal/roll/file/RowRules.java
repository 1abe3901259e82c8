package org.encompass.portal.roll.file;

import java.time.LocalDate;
import java.util.Optional;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.roll.file.RollFile.Read;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// How a row becomes an entry of the contract. Plain rules.
record RowRules(PupilIds ids, RowTerms terms) {

  /// The pupil; empty if something is wrong, which the findings then say.
  Optional<Read> read(PupilRow row, Findings findings, Findings advice) {
    return entry(row, findings, advice)
        .map(entry -> new Read(row.line(), entry, row.text(Field.FROM) != null));
  }

  /// The entry; empty if something is wrong, which the findings then say.
  Optional<RollMessage> entry(PupilRow row, Findings findings, Findings advice) {
    var said = new RowReader(row, findings, terms.leaveOut() ? advice : findings);
    var urn = said.urn(terms.school());
    var given = said.name(Field.GIVEN_NAMES);
    var family = said.name(Field.FAMILY_NAME);
    var birth = said.birth(terms.today());
    var upn = said.upn();
    var to = said.day(Field.TO).orElse(null);
    var from = said.day(Field.FROM).orElseGet(() -> noLaterThan(to, schoolYear()));
    said.inOrder(from, to);
    var id = said.pupilId(upn);
    if (!said.isGood() || birth == null) {
      return Optional.empty();
    }
    return Optional.of(
            new RollMessage(
                urn,
                id == null ? ids.of(urn, upn, given, family, birth) : id,
                terms.revision(),
                upn,
                given,
                family,
                said.line(Field.PREFERRED_GIVEN_NAME, RowReader.NAME),
                said.line(Field.PREFERRED_FAMILY_NAME, RowReader.NAME),
                said.formerNames(),
                birth,
                said.sex(),
                said.postcode(),
                said.line(Field.ADDRESS_LINE, RowReader.LINE),
                said.line(Field.TELEPHONE, RowReader.TELEPHONE),
                said.enrolment().orElse(Enrolment.MAIN),
                said.line(Field.YEAR_GROUP, RowReader.YEAR_GROUP),
                from,
                to))
        .filter(entry -> said.isGood());
  }

  private static LocalDate noLaterThan(@Nullable LocalDate to, LocalDate day) {
    return to != null && to.isBefore(day) ? to : day;
  }

  // Files often do not say since when; then it is the first day of the school year. What nobody
  // said makes no entry look new, see RollRow.
  private LocalDate schoolYear() {
    var september = LocalDate.of(terms.today().getYear(), 9, 1);
    return september.isAfter(terms.today()) ? september.minusYears(1) : september;
  }
}
