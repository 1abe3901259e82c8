package org.encompass.portal.upkeep;

import static org.encompass.portal.upkeep.RoleTable.May.ALONE;
import static org.encompass.portal.upkeep.RoleTable.May.NO;
import static org.encompass.portal.upkeep.RoleTable.May.YES;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.encompass.portal.domain.Role;

/// Who may do what, as a table for people to read: a row for each thing, a column for each role
/// and a last one for administrators, who do theirs for the schools of their remit. Keeping
/// accounts and lists never opens an alert.
public final class RoleTable {
  /// All there is to do.
  public static final List<Row> ROWS =
      List.of(
          row(Act.READ_ALERTS, Role::readsCases, NO),
          row(Act.SEE_WHO_LOOKED, Role::overseesReaders, NO),
          row(Act.SEE_ENTRY, role -> true, YES),
          row(Act.KEEP_OWN_DETAILS, role -> true, NO),
          row(Act.SAY_CLOSED, role -> Rights.of(role).saysClosed(), NO),
          row(Act.KEEP_LIST, role -> Rights.of(role).keepsTheList(), YES),
          row(Act.CONFIRM_NEWCOMERS, role -> true, ALONE),
          row(Act.VOUCH, Role::readsCases, ALONE),
          row(Act.LET_IN_AGAIN, role -> false, YES),
          row(Act.BRING_IN_FILES, role -> false, YES),
          row(Act.SEE_NUMBERS, role -> false, YES),
          row(Act.KEEP_ADMINISTRATORS, role -> false, YES));

  private RoleTable() {}

  /// Something that is done in the portal.
  public enum Act {
    READ_ALERTS,
    SEE_WHO_LOOKED,
    SEE_ENTRY,
    KEEP_OWN_DETAILS,
    SAY_CLOSED,
    KEEP_LIST,
    CONFIRM_NEWCOMERS,
    VOUCH,
    LET_IN_AGAIN,
    BRING_IN_FILES,
    SEE_NUMBERS,
    KEEP_ADMINISTRATORS
  }

  /// Whether a role may do it.
  public enum May {
    YES,
    NO,
    /// Only where a school has nobody else who could.
    ALONE
  }

  /// Who may do one thing.
  ///
  /// @param cells in the order of [Role], then administrators
  public record Row(Act act, List<May> cells) {}

  private static Row row(Act act, Predicate<Role> roles, May administrators) {
    var cells = Arrays.stream(Role.values()).map(role -> roles.test(role) ? YES : NO);
    return new Row(act, Stream.concat(cells, Stream.of(administrators)).toList());
  }
}
