package org.encompass.portal.roll.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.roll.RollFeeds;
import org.encompass.portal.roll.RollFeeds.Outcome;
import org.encompass.portal.roll.RollFeeds.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where schools' systems say how fresh the rolls are that they keep on the topic.
@RestController
class RollFeedController {
  private static final int AT_ONCE = 1_000;
  private final RollFeeds feeds;

  RollFeedController(RollFeeds feeds) {
    this.feeds = feeds;
  }

  /// What a feed sends.
  ///
  /// @param schools at most a thousand
  record Freshness(@Nullable List<Said> schools) {}

  @PostMapping("/api/rolls/freshness")
  ResponseEntity<?> say(@RequestBody Freshness said, Remit remit, Principal client) {
    var schools = said.schools();
    if (schools == null
        || schools.isEmpty()
        || schools.size() > AT_ONCE
        || schools.contains(null)) {
      return refused("Between one and a thousand schools are taken at once", List.of());
    }
    return switch (feeds.say(schools, remit, client.getName())) {
      case Outcome.Noted(int changed, int unchanged) ->
          ResponseEntity.ok(Map.of("changed", changed, "unchanged", unchanged));
      case Outcome.Refused(var faults) -> refused("Nothing of this was taken", faults);
    };
  }

  private static ResponseEntity<ProblemDetail> refused(String why, List<RollFeeds.Fault> faults) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why);
    problem.setProperty(
        "problems",
        faults.stream()
            .map(one -> Map.of("pointer", "/schools/" + one.index(), "code", one.code()))
            .toList());
    return ResponseEntity.unprocessableContent().body(problem);
  }
}
