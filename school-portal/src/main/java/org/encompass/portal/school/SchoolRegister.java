package org.encompass.portal.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What administrators ask about schools.
public interface SchoolRegister {
  /// How many contacts a school must have who are trained and there.
  int CONTACTS_WANTED = 2;

  /// Schools by name, those that are not ready first.
  List<Entry> find(String words, boolean onlyUnready, LocalDate today, int atMost);

  /// How many entries there are, and how many of the open ones are not ready.
  Totals totals(LocalDate today);

  /// Everybody on one school's list.
  List<String> contactIdsOf(String urn);

  /// Everybody on any list.
  List<String> contactIds();

  /// What these schools and authorities are called, by URN; unknown ones are absent.
  Map<String, Naming> names(Collection<String> urns);

  /// A school and whether it can be reached.
  ///
  /// @param contacts on its list
  /// @param ready of these may read cases, are trained and are not away today
  /// @param confirmedOn when the school last said that all of it is right; null = never
  /// @param keepsItself whether the school said part of it itself, so that files leave that alone
  record Entry(
      String urn,
      String name,
      String status,
      @Nullable String laName,
      @Nullable String force,
      @Nullable String town,
      int contacts,
      int ready,
      @Nullable LocalDate rollAsOf,
      @Nullable Integer rollCount,
      @Nullable LocalDate confirmedOn,
      boolean keepsItself) {
    /// Whether the school should have confirmed its entry by now.
    public boolean confirmationOverdue(LocalDate today) {
      return Confirmation.overdue(confirmedOn, today);
    }

    /// Whether alerts are to be expected for it at all.
    public boolean open() {
      return status.equals("OPEN") || status.equals("PROPOSED_TO_CLOSE");
    }

    /// Whether two people can be told tonight.
    public boolean isReady() {
      return ready >= CONTACTS_WANTED;
    }

    /// Whether no police force is assigned; an administrator sees to that.
    public boolean unassigned() {
      return force == null;
    }
  }

  record Totals(int entries, int open, int unready, int contacts) {}

  /// A name and the local authority it belongs to.
  record Naming(String name, @Nullable String laCode, @Nullable String laName) {}
}
