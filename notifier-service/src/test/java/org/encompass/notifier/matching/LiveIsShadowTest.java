package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.RollMaker;
import org.encompass.notifier.MadeUpPupils;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.NotifierTestConfiguration;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.notifier.matching.linkage.Linkage;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.RollFeed;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/// What the live path decides from database and topic is what the shadow run decides from a list of
/// the same pupils.
@NotifierTest
class LiveIsShadowTest {
  private static final List<String> URNS =
      List.of("350001", "350002", "350003", "350004", "350005", "350006", "350007", "350008");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private RollFeed feed;
  @Autowired private Roll table;
  @Autowired private Schools schools;
  @Autowired private Children children;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private WireKeys wire;

  private final Random random = new Random(20_261_122);

  @Test
  void theSameChildrenAreDecidedTheSame() {
    var roll = new MadeUpRoll(kafka, wire, jdbc);
    var pupils = new MadeUpPupils(35).families(400, URNS);
    var clock = Clock.fixed(NotifierTestConfiguration.FRIDAY_EVENING, ZoneOffset.UTC);
    var register = new KnownSchools(schools, table, clock);
    var memory = memory(clock);
    pupils.forEach(roll::say);
    await().atMost(SOON).until(() -> URNS.stream().mapToInt(roll::count).sum() == pupils.size());
    URNS.forEach(urn -> roll.school(urn, s -> s.rollCount = roll.count(urn)));
    memory.start();
    try {
      await().atMost(SOON).until(() -> memory.current().isPresent());
      // The same once more over the topic: few enough that memory is not built anew.
      pupils.subList(0, 15).forEach(pupil -> roll.say(newer(pupil)));
      await().atMost(SOON).until(() -> newer() == 15);
      await().until(memory::settled);
      assertThat(memory.current().orElseThrow().index().overlay()).isPositive();
      var matcher =
          new LinkageMatcher(memory, new RollPeople(table), register, children, policies(), clock);
      var shadow = MatchingRule.of(new Linker(listed(), "list"), register);
      int routed = 0;
      int undecided = 0;
      for (int i = 0; i < 400; i++) {
        var child = child(pupils);
        var live = matcher.match(asked(child)).match();
        var answer = shadow.decide(report(child));
        if (answer.linkage().map(LiveIsShadowTest::onAThreshold).orElse(false)) {
          undecided++;
          continue;
        }
        assertThat(said(live)).as("child %d", i).isEqualTo(said(answer));
        assertThat(offered(live)).as("child %d", i).isEqualTo(offered(answer));
        routed += answer instanceof Answer.Routed ? 1 : 0;
      }
      assertThat(undecided).isLessThan(40);
      assertThat(routed).isBetween(100, 399);
    } finally {
      memory.stop();
    }
  }

  /// An index that has followed the topic counts names as they were at its last build: what lies on
  /// a threshold may fall on either side of it.
  private static boolean onAThreshold(Linkage linkage) {
    var why = linkage.explanation();
    return near(1 - why.posterior(), 1e-4)
        || near(why.runnerUp(), 1e-4)
        || (near(why.absentSibling(), 1e-6)
            && why.evidence().stream().anyMatch(e -> e.level().equals("VARIANT")));
  }

  private static boolean near(double value, double threshold) {
    return value > threshold / 1.5 && value < threshold * 1.5;
  }

  private static RollMessage newer(RollMessage pupil) {
    var maker = new RollMaker();
    maker.urn = pupil.urn();
    maker.pupilId = pupil.pupilId();
    maker.revision = pupil.revision() + 1;
    maker.given = pupil.givenNames();
    maker.family = pupil.familyName();
    maker.born = pupil.dateOfBirth();
    maker.sex = pupil.sex();
    maker.postcode = pupil.postcode();
    return maker.make();
  }

  private int newer() {
    return jdbc.queryForObject(
        "select count(*) from roll_entry where revision = 2 and urn = any(?)",
        Integer.class,
        (Object) URNS.toArray(String[]::new));
  }

  private NationalRoll memory(Clock clock) {
    return new NationalRoll(
        feed,
        () -> Projections.State.CAUGHT_UP,
        new IndexSettings(Duration.ofMinutes(2), 50_000),
        new ReferenceSettings(Duration.ofDays(35), Duration.ofMinutes(2)),
        clock);
  }

  /// All that is on the roll, as a file would list it.
  private RollIndex listed() {
    var rows = new ArrayList<RollRow>();
    feed.snapshot(entry -> rows.add(RollRow.of(entry)));
    var index = new RollIndex.Builder();
    rows.forEach(index::add);
    return index.build();
  }

  /// Somebody on the roll, or a brother or sister who is not, more or less well described.
  private ChildMaker child(List<RollMessage> pupils) {
    var pupil = pupils.get(random.nextInt(pupils.size()));
    var child = new ChildMaker();
    child.given = pupil.givenNames();
    child.family = pupil.familyName();
    child.born = pupil.dateOfBirth();
    child.postcode = pupil.postcode();
    child.sex = pupil.sex();
    switch (random.nextInt(10)) {
      case 0 -> child.given = "Wenceslas";
      case 1 -> child.given = pupil.givenNames().substring(1);
      case 2 -> child.born = pupil.dateOfBirth().plusDays(1);
      case 3 -> child.postcode = null;
      case 4 -> child.postcode = "ZZ1 1ZZ";
      case 5 -> child.schools = List.of(new StatedSchool(pupil.urn(), null, null));
      case 6 -> child.schools = List.of(new StatedSchool("350008", null, null));
      case 7 -> {
        child.given = pupil.familyName();
        child.family = pupil.givenNames();
      }
      default -> {}
    }
    return child;
  }

  private static ChildCase asked(ChildMaker child) {
    var incident = new IncidentMaker();
    incident.children = List.of(child.make());
    return incident.asCase();
  }

  private static Report report(ChildMaker child) {
    var said = child.make();
    var stated = said.schools();
    return new Report(
        new Sought(
            said.givenNames(),
            said.familyName(),
            said.knownAs(),
            Birthday.of(said.dateOfBirth()),
            said.sex(),
            said.postcode(),
            said.addressLine(),
            said.telephone(),
            said.upn(),
            false,
            stated == null ? List.of() : stated),
        TODAY,
        TODAY,
        said.educationStatus(),
        said.laCode(),
        false);
  }

  private static ForcePolicies policies() {
    return new ForcePolicies(null, Map.of());
  }

  private static String said(SchoolMatch match) {
    return switch (match) {
      case SchoolMatch.Found found -> "AUTO " + found.recipients() + sorted(found.reasons());
      case SchoolMatch.Unsure unsure -> "REVIEW " + unsure.reasons();
      case SchoolMatch.OutOfScope(var reason) -> "OUT_OF_SCOPE " + reason;
    };
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Routed routed -> "AUTO " + routed.recipients() + sorted(routed.reasons());
      case Answer.Review review -> "REVIEW " + review.reasons();
      case Answer.OutOfScope(var reason, _) -> "OUT_OF_SCOPE " + reason;
    };
  }

  /// What tells equally much may stand in either order.
  private static List<String> sorted(List<String> reasons) {
    return reasons.stream().sorted().toList();
  }

  private static List<Set<String>> offered(SchoolMatch match) {
    var candidates =
        switch (match) {
          case SchoolMatch.Found found -> found.candidates();
          case SchoolMatch.Unsure unsure -> unsure.candidates();
          case SchoolMatch.OutOfScope nobody -> List.<Candidate>of();
        };
    return candidates.stream().map(Candidate::urns).collect(Collectors.toList());
  }

  private static List<Set<String>> offered(Answer answer) {
    return answer.linkage().map(Linkage::candidates).orElse(List.of()).stream()
        .map(Linkage.Likely::urns)
        .collect(Collectors.toList());
  }
}
