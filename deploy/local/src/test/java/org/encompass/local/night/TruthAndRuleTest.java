package org.encompass.local.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.local.county.County;
import org.encompass.local.register.Register;
import org.encompass.local.register.WrittenRegister;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The made-up truth expects to be told without a person exactly whom the matching rule is sure
/// of: neither sureness that it rightly refuses, nor doubts that it does not have.
class TruthAndRuleTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
  private static final List<Instant> MOMENTS =
      List.of(
          Instant.parse("2026-10-23T17:20:00Z"),
          Instant.parse("2026-10-24T00:30:00Z"),
          Instant.parse("2026-10-26T02:30:00Z"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"10, 1", "200, 2", "900, 3"})
  void ofARegister(int schools, long seed) throws Exception {
    var register = Register.read(WrittenRegister.of(folder, schools), seed, FRIDAY);
    var rule = new MatchingRuleAsked(register.schools(), register.roll());
    assertThat(differences(register.night(MOMENTS), rule)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_023})
  void ofTheCounty(long seed) {
    var county = County.of(seed, FRIDAY);
    var rule = new MatchingRuleAsked(county.schools(), county.roll().stream());
    assertThat(differences(Stories.night(county, seed, MOMENTS), rule)).isEmpty();
  }

  private static List<String> differences(Night night, MatchingRuleAsked rule) {
    var truth =
        night.truth().stream().collect(Collectors.toMap(Expectation::child, Function.identity()));
    night.decisions().forEach(decision -> truth.remove(decision.child()));
    var different = new ArrayList<String>();
    for (var incident : incidents(night)) {
      for (var child : Objects.requireNonNullElse(incident.children(), List.<Child>of())) {
        // Removed: a later record of the child says no more about where it belongs.
        var id = new ChildId(incident.force(), incident.reference(), child.childRef());
        var expected = truth.remove(id);
        if (expected != null) {
          var answer = rule.about(incident, child);
          if (!agree(expected, answer) && !namesAHome(incident)) {
            different.add(id + " should be " + expected.fate() + ", but " + answer.reasons());
          }
        }
      }
    }
    assertThat(truth.values()).allMatch(left -> left.fate() == Fate.REJECTED);
    return different;
  }

  /// Those that keep the contract.
  private static List<IncidentMessage> incidents(Night night) {
    var reader = new WireReader(WireKeys.of("{\"keys\":[]}"));
    var incidents = new ArrayList<IncidentMessage>();
    for (var record : night.publications()) {
      if (reader.readPlain(record.value(), MessageType.INCIDENT)
          instanceof Reading.Good<IncidentMessage> good) {
        incidents.add(good.message());
      }
    }
    return incidents;
  }

  /// Sure, and yet a person must look: not what this is about.
  private static boolean namesAHome(IncidentMessage incident) {
    return Objects.requireNonNullElse(incident.circumstances(), "").contains("ZZ3 4QQ");
  }

  private static boolean agree(Expectation expected, Answer answer) {
    return switch (expected.fate()) {
      case TOLD, HELD, WITHDRAWN ->
          answer instanceof Answer.Routed routed
              && routed.recipients().stream()
                  .map(Recipient::key)
                  .collect(Collectors.toSet())
                  .equals(expected.recipients().keySet());
      case IN_REVIEW -> answer instanceof Answer.Review;
      case OUT_OF_SCOPE -> answer instanceof Answer.OutOfScope;
      case REJECTED, OWED -> true; // nobody is asked about it
    };
  }
}
