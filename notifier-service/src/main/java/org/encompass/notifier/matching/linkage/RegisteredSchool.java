package org.encompass.notifier.matching.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A school of the register, as far as matching needs it.
///
/// @param phase in the register's words: Primary, Secondary, Nursery, ...
/// @param lowAge the youngest pupils' age
/// @param open may have pupils now, also if it is proposed to close
/// @param successorUrns of a closed school: who took over its pupils
public record RegisteredSchool(
    String urn,
    String name,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String laCode,
    @Nullable String laName,
    @Nullable String phase,
    @Nullable Integer lowAge,
    @Nullable Integer highAge,
    boolean open,
    List<String> successorUrns) {
  public RegisteredSchool {
    successorUrns = List.copyOf(successorUrns);
  }
}
