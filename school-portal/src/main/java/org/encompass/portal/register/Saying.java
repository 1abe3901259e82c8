package org.encompass.portal.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// What a file says of a school, with what look-ups and links add. Holds nothing of what
/// stands: a checked file may wait a while for its word.
///
/// @param ofEverything whether somebody says it who looks after everything. Of anybody else a
///     file is not believed which force serves a school that is new: only the look-ups are
record Saying(
    Set<Fact> told,
    Map<String, List<String>> heirs,
    PoliceAreas areas,
    Map<String, String> districts,
    boolean ofEverything) {
  /// What a row says, whatever stands.
  Step.Says about(Register.Row row) {
    return before -> of(row, before);
  }

  /// What the links say of a school of which only its name is known: closed, at its heir's
  /// place.
  Step.Says formerly(Register.Row heir, String name, List<String> its) {
    return before -> before == null ? predecessor(heir, name, its) : before;
  }

  /// @param before what stands; null = nothing
  SchoolFacts of(Register.Row row, @Nullable SchoolFacts before) {
    var facts = before == null && !ofEverything ? lookedUp(row) : told(row);
    var merged = before == null ? facts : facts.over(before, told);
    var its = heirs.getOrDefault(row.urn(), List.of());
    return merged.status() == Status.CLOSED && !its.isEmpty()
        ? merged.as(Status.CLOSED, its)
        : merged;
  }

  private SchoolFacts told(Register.Row row) {
    var facts = row.facts();
    return facts.force() == null
        ? facts.servedBy(areas.force(district(row), facts.laCode()).orElse(null))
        : facts;
  }

  private SchoolFacts lookedUp(Register.Row row) {
    var facts = row.facts();
    return facts.servedBy(areas.oneForce(district(row), facts.laCode()).orElse(null));
  }

  private @Nullable String district(Register.Row row) {
    var here = row.place().district();
    return here == null ? districts.get(row.urn()) : here;
  }

  private SchoolFacts predecessor(Register.Row heir, String name, List<String> its) {
    var place = of(heir, null);
    return new SchoolFacts(
        name,
        null,
        null,
        place.lowAge(),
        place.highAge(),
        Status.CLOSED,
        its,
        place.laCode(),
        place.laName(),
        place.force(),
        place.town(),
        place.postcode(),
        null);
  }
}
