package org.encompass.portal.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.encompass.portal.domain.Role;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closure;
import org.jspecify.annotations.Nullable;

/// Schools' lists as ids and dates: enough to know who can be told, without opening a name.
public interface Lists {
  /// Open schools and authorities in the order of their URNs, those after this one.
  List<Listed> openAfter(String urn, int atMost);

  /// Those that are known of these, by URN.
  Map<String, Listed> of(Collection<String> urns);

  /// The calendars of the authorities that have one, by code.
  Map<String, Calendar> ofAuthorities();

  /// A school, its days and its list.
  record Listed(
      String urn,
      @Nullable String laCode,
      @Nullable Calendar calendar,
      List<Closure> closures,
      List<Person> people) {
    @Override
    public String toString() {
      return "Listed[" + urn + "]";
    }
  }

  /// Somebody on a list.
  ///
  /// @param trainedUntil the last day of the training; null = never trained
  /// @param verified whether the person has confirmed that mail arrives
  record Person(
      String contactId,
      Role role,
      @Nullable LocalDate trainedUntil,
      boolean verified,
      List<Away> away) {}
}
