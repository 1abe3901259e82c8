package org.encompass.portal.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;

/// What administrators ask about schools.
public interface SchoolRegister {
  /// How many contacts a school must have who are trained and there.
  int CONTACTS_WANTED = 2;

  /// Those that are known of these, by URN.
  Map<String, Entry> of(Collection<String> urns);

  /// How many entries of a remit there are, and people on their lists.
  Counts counts(Remit remit);

  /// Everybody on one school's list; nobody if it is none of the remit.
  List<String> contactIdsOf(Remit remit, String urn);

  /// Everybody on any list of the remit.
  List<String> contactIds(Remit remit);

  /// Of these people, those on any list of the remit.
  List<String> contactIds(Remit remit, Collection<String> among);

  /// What these schools and authorities are called, by URN; unknown ones are absent.
  Map<String, Naming> names(Collection<String> urns);

  /// A school as a list shows it.
  ///
  /// @param contacts on its list
  /// @param confirmedOn when the school last said that all of it is right; null = never
  /// @param keepsItself whether the school said part of it itself, so that files leave that alone
  record Entry(
      String urn,
      int contacts,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount,
      @Nullable LocalDate confirmedOn,
      boolean keepsItself) {
    /// Whether the school should have confirmed its entry by now.
    public boolean confirmationOverdue(LocalDate today) {
      return Confirmation.overdue(confirmedOn, today);
    }
  }

  /// Numbers of a remit.
  record Counts(int entries, int open, int contacts) {}

  /// A name and the local authority it belongs to.
  record Naming(String name, @Nullable String laCode, @Nullable String laName) {}
}
