package org.encompass.portal.reachability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What administrators ask about schools that cannot be told.
@Service
public class Reachability {
  private static final int CHANGES_SHOWN = 50;

  private final RedLists lists;
  private final Verdicts verdicts;

  Reachability(RedLists lists, Verdicts verdicts) {
    this.lists = lists;
    this.verdicts = verdicts;
  }

  /// The newest list; empty before the first one.
  public Optional<RedList> newest() {
    return lists.newest();
  }

  /// How many schools of the remit are on the newest list; empty before the first one.
  public Optional<Integer> red(Remit remit) {
    return lists.newest().map(list -> lists.count(list.day(), remit));
  }

  /// How many entries of the remit the newest list does not know as they are by now.
  public int behind(Remit remit) {
    return lists.newest().map(list -> lists.changedSince(list.takenAt(), remit)).orElse(0);
  }

  /// A part of the newest list as the remit shows it; empty before the first one.
  public Optional<Shown> show(Remit remit, int from, int atMost) {
    return lists.newest().map(list -> shown(list, remit, from, atMost));
  }

  private Shown shown(RedList list, Remit remit, int from, int atMost) {
    var day = list.day();
    var schools = lists.of(day, remit, from, atMost);
    var now = verdicts.of(schools.stream().map(RedSchool::urn).toList());
    var before = lists.before(day).orElse(null);
    return new Shown(
        list,
        lists.count(day, remit),
        schools.stream().map(one -> new Row(one, mended(now.get(one.urn())))).toList(),
        before,
        before == null ? List.of() : lists.notOn(day, before, remit, CHANGES_SHOWN),
        before == null ? List.of() : lists.notOn(before, day, remit, CHANGES_SHOWN));
  }

  private static boolean mended(@Nullable Reach now) {
    return now != null && now.enough();
  }

  /// All of the newest list that is of the remit, for a file.
  public List<RedSchool> all(Remit remit) {
    return lists
        .newest()
        .map(list -> lists.of(list.day(), remit, 0, Integer.MAX_VALUE))
        .orElse(List.of());
  }

  /// How these schools stand at this moment, by URN.
  public Map<String, Reach> now(Collection<String> urns) {
    return verdicts.of(urns);
  }

  /// A part of a list, and what changed.
  ///
  /// @param red how many schools of the list are of the remit
  /// @param before the day of the list before; null = this is the first
  /// @param added who was not on that one, the first ones
  /// @param gone who was on that one only, the first ones
  public record Shown(
      RedList list,
      int red,
      List<Row> rows,
      @Nullable LocalDate before,
      List<RedSchool> added,
      List<RedSchool> gone) {}

  /// A school of the list.
  ///
  /// @param mended whether two people can be told by now
  public record Row(RedSchool school, boolean mended) {}
}
