package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.stream.Collectors;
import org.encompass.notifier.desk.Opening;
import org.encompass.notifier.desk.Words;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage.Contact;

/// Somebody who opened it, in words.
///
/// @param who by name and role as the school's list gives them, else by id
@PersonalData
record OpenedLine(String who, String role, String at, String versions, String corrected) {
  static OpenedLine of(Opening opening, List<Contact> list) {
    var listed = list.stream().filter(c -> c.contactId().equals(opening.contactId())).findFirst();
    return new OpenedLine(
        listed.map(Contact::name).orElse(opening.contactId()),
        listed.map(c -> role(c)).orElse("Not on the school's list any more"),
        Words.exactTime(opening.firstAt()),
        opening.versions().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        corrected(opening));
  }

  private static String role(Contact contact) {
    return switch (contact.role()) {
      case LEAD -> "Lead";
      case DEPUTY -> "Deputy";
      case HEAD -> "Head";
      case LA_OFFICER -> "Officer of the authority";
    };
  }

  private static String corrected(Opening opening) {
    return switch (opening.corrected()) {
      case NONE -> "No: the case is hidden from them";
      case WAITS -> "Not yet: the mail waits";
      case SENT -> "By mail, " + Words.time(opening.correctedAt());
      case UNKNOWN -> "Nobody knows whether the mail arrived: telephone";
      case REFUSED -> "The mail was refused: telephone";
    };
  }

  @Override
  public String toString() {
    return "OpenedLine[withheld]";
  }
}
