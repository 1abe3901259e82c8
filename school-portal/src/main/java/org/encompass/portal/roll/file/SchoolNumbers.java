package org.encompass.portal.roll.file;

import java.util.Optional;

/// Schools by the numbers that their authorities give them, where the register says so.
public interface SchoolNumbers {
  /// The URN of the open school; empty if none has the number, or several.
  Optional<String> urn(String laCode, String number);
}
