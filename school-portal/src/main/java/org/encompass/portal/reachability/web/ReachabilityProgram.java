package org.encompass.portal.reachability.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.reachability.Obstacle;
import org.encompass.portal.reachability.Reach;
import org.encompass.portal.reachability.Reachability;
import org.encompass.portal.reachability.RedList;
import org.encompass.portal.reachability.RedSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The red list for programs, as far as their token's remit reaches. Nothing can be done by it.
@RestController
class ReachabilityProgram {
  private final Reachability reachability;

  ReachabilityProgram(Reachability reachability) {
    this.reachability = reachability;
  }

  @GetMapping(value = "/api/reachability", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> show(Remit remit) {
    return ResponseEntity.of(
        reachability
            .newest()
            .map(list -> Answer.of(list, reachability.all(remit), reachability.behind(remit))));
  }

  @GetMapping(value = "/api/reachability", produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> file(Remit remit) {
    return ResponseEntity.of(
        reachability.newest().map(_ -> RedListFile.of(reachability.all(remit))));
  }

  /// @param behind how many schools have come or changed since
  record Answer(LocalDate day, Instant takenAt, int behind, List<School> schools) {
    static Answer of(RedList list, List<RedSchool> red, int behind) {
      return new Answer(list.day(), list.takenAt(), behind, red.stream().map(School::of).toList());
    }
  }

  /// A school that two people cannot be told at.
  ///
  /// @param since the first of the lists without a break that have it
  /// @param why what stands in the way
  record School(
      String urn,
      String name,
      @Nullable String force,
      LocalDate since,
      Reach reach,
      Set<Obstacle> why) {
    static School of(RedSchool one) {
      var reach = one.reach();
      return new School(one.urn(), one.name(), one.force(), one.since(), reach, reach.why());
    }
  }
}
