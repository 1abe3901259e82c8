package org.encompass.portal.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a lookup of forces means for what stands. Plain rules.
final class AuthoritiesPlan {
  private final RegisterPlan.Known known;
  private final PoliceAreas after;
  private final List<RegisterBook.Area> areas = new ArrayList<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final List<SchoolFacts> unassigned = new ArrayList<>();
  private int outsideRemit;

  private AuthoritiesPlan(RegisterPlan.Known known, PoliceAreas after) {
    this.known = known;
    this.after = after;
  }

  static AuthoritiesPlan of(Collection<RegisterBook.Area> given, RegisterPlan.Known known) {
    var forces = new HashMap<>(known.areas().forces());
    var within = new ArrayList<RegisterBook.Area>();
    for (var area : given) {
      var before = forces.get(area.code()); // what is nobody's yet, no force takes by itself
      if (known.remit().covers(area.force(), area.code())
          && known.remit().covers(before, area.code())) {
        forces.put(area.code(), area.force());
        within.add(area);
      }
    }
    var plan = new AuthoritiesPlan(known, new PoliceAreas(forces));
    plan.areas.addAll(within);
    plan.outsideRemit = given.size() - within.size();
    within.forEach(plan::takeAuthority);
    known.standing().values().forEach(plan::takeSchool);
    return plan;
  }

  private void takeAuthority(RegisterBook.Area area) {
    var name = area.name();
    if (area.code().length() == 3 && name != null) {
      var authority = new Authority(area.code(), name, area.force());
      plan(AuthorityEntries.step(authority, known.standing().get("LA:" + area.code())));
    }
  }

  private void takeSchool(Standing standing) {
    var urn = standing.school().urn();
    if (urn.startsWith("LA:")) {
      return;
    }
    var step = Step.of(urn, standing, before -> served(urn, standing, before));
    plan(step);
    var facts = step.facts();
    if (facts.open() && facts.force() == null && known.remit().covers(null, facts.laCode())) {
      unassigned.add(facts);
    }
  }

  private SchoolFacts served(String urn, Standing standing, @Nullable SchoolFacts before) {
    var facts = before == null ? standing.facts() : before;
    return after
        .force(known.districts().get(urn), facts.laCode())
        .map(facts::servedBy)
        .orElse(facts);
  }

  private void plan(Step step) {
    if (!step.isNothing() && step.isWithin(known.remit())) {
      steps.put(step.urn(), step);
    }
  }

  /// Which force served which area when this was weighed.
  PoliceAreas before() {
    return known.areas();
  }

  /// Those that are noted.
  List<RegisterBook.Area> areas() {
    return areas;
  }

  List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /// Open schools of the remit that no force serves afterwards either.
  List<SchoolFacts> unassigned() {
    return unassigned;
  }

  int outsideRemit() {
    return outsideRemit;
  }
}
