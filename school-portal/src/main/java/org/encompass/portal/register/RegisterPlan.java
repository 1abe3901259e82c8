package org.encompass.portal.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.encompass.portal.access.Remit;
import org.encompass.schemas.SchoolMessage.Status;
import org.jspecify.annotations.Nullable;

/// What a register and its links mean for what stands. Plain rules: nothing is asked or
/// changed.
final class RegisterPlan {
  /// What is known when a file comes.
  ///
  /// @param districts by URN, of schools whose district an earlier file told
  record Known(
      Map<String, Standing> standing,
      PoliceAreas areas,
      Map<String, String> districts,
      Remit remit) {}

  private final Register register;
  private final Register.Links links;
  private final Known known;
  private final boolean closeAbsent;
  private final Saying saying;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final List<RegisterBook.Place> places = new ArrayList<>();
  private final List<Standing> vanished = new ArrayList<>();
  private final Map<String, Step> unassigned = new LinkedHashMap<>();
  private int same;
  private int closedLeftOut;
  private int predecessors;
  private int authorities;
  private int outsideRemit;

  private RegisterPlan(Register register, Register.Links links, Known known, boolean closeAbsent) {
    this.register = register;
    this.links = links;
    this.known = known;
    this.closeAbsent = closeAbsent;
    this.saying =
        new Saying(
            register.told(),
            links.heirs(),
            known.areas(),
            known.districts(),
            known.remit().everything());
  }

  /// @param closeAbsent whether the file is all there is, so that a school that is not in it
  ///     is closed
  static RegisterPlan of(
      Register register, Register.Links links, Known known, boolean closeAbsent) {
    var plan = new RegisterPlan(register, links, known, closeAbsent);
    register.rows().values().forEach(plan::take);
    known.standing().values().forEach(plan::takeAbsent);
    links.heirs().forEach(plan::takePredecessor);
    plan.takeAuthorities();
    return plan;
  }

  private void take(Register.Row row) {
    var urn = row.urn();
    var standing = known.standing().get(urn);
    if (standing == null && !row.inScope()) {
      return;
    }
    var step = Step.of(urn, standing, saying.about(row));
    if (standing == null && step.facts().status() == Status.CLOSED && !hasKnownHeir(urn)) {
      closedLeftOut++;
    } else if (plan(step)) {
      places.add(row.place());
    }
  }

  private boolean plan(Step step) {
    if (!step.isWithin(known.remit()) || isSomebodys(step)) {
      outsideRemit++;
      return false;
    }
    if (step.isNothing()) {
      same++;
    } else {
      steps.put(step.urn(), step);
    }
    if (step.facts().open() && step.facts().force() == null) {
      unassigned.put(step.urn(), step);
    }
    return true;
  }

  // Of a new school that no look-up gives to one force nobody can say that it is the remit's.
  private boolean isSomebodys(Step step) {
    return step.standing() == null && step.facts().force() == null && !known.remit().everything();
  }

  private boolean hasKnownHeir(String urn) {
    return links.heirs().getOrDefault(urn, List.of()).stream()
        .anyMatch(heir -> register.rows().containsKey(heir) || known.standing().containsKey(heir));
  }

  // A file may be a part of the register: what is not in it is closed only if somebody says that
  // the file is all there is, or if the links name a successor that is open in it.
  private void takeAbsent(Standing standing) {
    var urn = standing.school().urn();
    if (urn.startsWith("LA:")
        || register.rows().containsKey(urn)
        || standing.facts().status() == Status.CLOSED
        || !standing.isWithin(known.remit())) {
      return;
    }
    var heirs = links.heirs().getOrDefault(urn, List.of());
    if (closeAbsent || heirs.stream().anyMatch(this::isOpenInFile)) {
      steps.put(
          urn,
          Step.of(
              urn,
              standing,
              before -> (before == null ? standing.facts() : before).as(Status.CLOSED, heirs)));
    } else {
      vanished.add(standing);
    }
  }

  private boolean isOpenInFile(String urn) {
    var row = register.rows().get(urn);
    return row != null && row.facts().open();
  }

  // The police may still know a school by its old name: such a one comes as closed, at its
  // successor's place. Whose it was the links do not say, so only an administrator of everything
  // brings it in.
  private void takePredecessor(String urn, List<String> heirs) {
    var name = links.names().get(urn);
    if (name == null || register.rows().containsKey(urn) || known.standing().containsKey(urn)) {
      return;
    }
    openHeir(urn, new HashSet<>(Set.of(urn)))
        .ifPresent(
            row -> {
              var step = Step.of(urn, null, saying.formerly(row, name, heirs));
              if (!known.remit().everything()) {
                outsideRemit++;
              } else if (plan(step)) {
                predecessors++;
              }
            });
  }

  // Over as many successions as there are; some links go round in circles.
  private Optional<Register.Row> openHeir(String urn, Set<String> seen) {
    for (var heir : links.heirs().getOrDefault(urn, List.of())) {
      var row = register.rows().get(heir);
      if (row != null && row.inScope() && row.facts().open()) {
        return Optional.of(row);
      }
      var later = seen.add(heir) ? openHeir(heir, seen) : Optional.<Register.Row>empty();
      if (later.isPresent()) {
        return later;
      }
    }
    return Optional.empty();
  }

  // An authority is served by a force if the lookup says so, or if each of its schools is.
  private void takeAuthorities() {
    var names = new TreeMap<String, String>();
    var forces = new HashMap<String, Set<Optional<String>>>();
    for (var row : register.rows().values()) {
      var facts = saying.of(row, null);
      if (row.inScope() && facts.open() && facts.laCode() != null && facts.laName() != null) {
        names.putIfAbsent(facts.laCode(), facts.laName());
        forces
            .computeIfAbsent(facts.laCode(), _ -> new HashSet<>())
            .add(Optional.ofNullable(facts.force()));
      }
    }
    names.forEach(
        (code, name) ->
            takeAuthority(
                new Authority(
                    code,
                    name,
                    known.areas().force(code).orElse(only(forces.getOrDefault(code, Set.of()))))));
  }

  private static @Nullable String only(Set<Optional<String>> forces) {
    return forces.size() == 1 ? forces.iterator().next().orElse(null) : null;
  }

  private void takeAuthority(Authority authority) {
    var step = AuthorityEntries.step(authority, known.standing().get("LA:" + authority.code()));
    if (!step.isNothing() && step.isWithin(known.remit())) {
      steps.put(step.urn(), step);
      authorities++;
    }
  }

  List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /// Of schools that the portal knows afterwards.
  List<RegisterBook.Place> places() {
    return places;
  }

  /// Schools that stand and are not in the file.
  List<Standing> vanished() {
    return vanished;
  }

  /// Schools that nobody would be told of, for want of a force.
  List<Step> unassigned() {
    return List.copyOf(unassigned.values());
  }

  int same() {
    return same;
  }

  int closedLeftOut() {
    return closedLeftOut;
  }

  int predecessors() {
    return predecessors;
  }

  int authorities() {
    return authorities;
  }

  int outsideRemit() {
    return outsideRemit;
  }
}
