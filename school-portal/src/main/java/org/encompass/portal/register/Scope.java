package org.encompass.portal.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which establishments have children of school age on their roll, by the codes of the
/// register: colleges, independent schools, maintained schools and pupil referral units,
/// special schools, Welsh schools, academies, free schools. Not universities, schools abroad,
/// secure units, or providers that teach online only.
final class Scope {
  private static final Set<String> GROUPS = Set.of("1", "3", "4", "5", "6", "10", "11");
  private static final Set<String> TYPES =
      Set.of(
          "1", "2", "3", "5", "6", "7", "8", "10", "11", "12", "14", "15", "18", "28", "30", "31",
          "33", "34", "35", "36", "38", "39", "40", "41", "42", "43", "44", "45", "46", "57");

  private Scope() {}

  /// Whether an establishment belongs to it. A file that tells no codes is taken as chosen
  /// already.
  static boolean has(@Nullable String group, @Nullable String type) {
    if (group != null) {
      return GROUPS.contains(number(group));
    }
    return type == null || TYPES.contains(number(type));
  }

  // Some extracts write 04 for 4.
  private static String number(String code) {
    return code.replaceFirst("^0+(?=.)", "");
  }
}
