package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.index.Probe;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Linkage.Likely;
import org.encompass.notifier.matching.linkage.Persons.Person;

/// Weighs a child against the rolls (Fellegi and Sunter 1969) and says which schools are sure.
/// Safe for many threads; a new index gets a new linker.
public final class Linker {
  private static final int SHOWN = 5;
  private static final double FEWEST_HOUSEMATES = 0.3;
  private static final double NOBODY_LIKELY = 0.5;
  private static final Posterior NOBODY = new Posterior(List.of(), 1, 0);
  private static final Model MODEL = Model.current();

  private final RollIndex index;
  private final String watermark;
  private final RollStatistics statistics;
  private final Scale scale;
  private final SaidName.Memory given;
  private final SaidName.Memory family;
  private final Posterior.Prior prior;
  private final Posterior.Prior comparingPrior;
  private final Gates gates = new Gates(MODEL);

  /// Counts on the roll how strangers agree, which takes up to a few seconds.
  ///
  /// @param watermark of the index, for explanations
  public Linker(RollIndex index, String watermark) {
    this(index, watermark, RollStatistics.of(index));
  }

  private Linker(RollIndex index, String watermark, RollStatistics statistics) {
    this.index = index;
    this.watermark = watermark;
    this.statistics = statistics;
    scale = new Scale(index, statistics, MODEL);
    double pupils = Math.max(1, index.pupils());
    var slips =
        new NameWeights.Slips(
            MODEL.number("slips.one.edit"),
            MODEL.number("slips.similar"),
            MODEL.number("slips.variant"),
            MODEL.number("slips.into.name"));
    given =
        new SaidName.Memory(
            index.names(),
            Neighbourhood.Kind.GIVEN,
            MODEL.m("given", GivenLevel.class).as(NameLevel.class),
            slips,
            pupils,
            MODEL.number("rarest.given"));
    family =
        new SaidName.Memory(
            index.names(),
            Neighbourhood.Kind.FAMILY,
            MODEL.m("family", NameLevel.class),
            slips,
            pupils,
            MODEL.number("rarest.family"));
    // Where schools are told, brothers and sisters are always feared: a roll of one year, or of
    // the few schools that have joined, shows hardly any because they are elsewhere.
    prior = prior(Math.max(statistics.housemates(), FEWEST_HOUSEMATES), pupils);
    comparingPrior = prior(statistics.housemates(), pupils);
  }

  private static Posterior.Prior prior(double housemates, double pupils) {
    return new Posterior.Prior(
        MODEL.number("prior.on.roll") / pupils,
        MODEL.number("prior.unrelated"),
        MODEL.number("prior.absent.sibling") * housemates / pupils);
  }

  /// The version of the weights, which stands with every decision.
  public static String model() {
    return MODEL.version();
  }

  /// The same for a slightly newer index: what was counted on the roll as a whole is kept.
  public Linker following(RollIndex newer, String newerWatermark) {
    return new Linker(newer, newerWatermark, statistics);
  }

  /// @param today who is on a roll now
  /// @param gated false decides on the posterior alone, for comparing with linkage tools
  Linkage link(Sought child, LocalDate today, Register register, boolean gated) {
    var subject = Subject.of(child, today, register, index, given, family);
    var probe = subject.probe();
    var rows = index.candidates(probe);
    var worth = scale.of(subject);
    var scored = new ArrayList<Scored>(rows.length);
    score(subject, worth, rows, scored);
    var persons = Persons.among(scored, subject, index);
    var chance = gated ? prior : comparingPrior;
    var posterior = Posterior.of(persons.now(), chance, index);
    if (posterior.best() < NOBODY_LIKELY) {
      // For the reviewer's candidates: one slip of the pen further.
      var near = IntStream.of(index.astray(probe));
      var more = near.filter(row -> Arrays.binarySearch(rows, row) < 0).toArray();
      score(subject, worth, more, scored);
      persons = Persons.among(scored, subject, index);
      posterior = Posterior.of(persons.now(), chance, index);
    }
    var shut =
        gated
            ? gates.shut(subject, persons, posterior, register, index)
            : gates.sure(posterior) ? List.<String>of() : List.of("NOT_SURE");
    var toCome = Posterior.of(persons.toCome(), chance, index);
    var shown =
        posterior.best() < NOBODY_LIKELY && toCome.best() > posterior.best() ? toCome : posterior;
    return new Linkage(
        shut.isEmpty() ? Optional.of(posterior.sets().getFirst().urns()) : Optional.empty(),
        shut,
        candidates(shown, shut.contains(Gates.CHANGES_SCHOOL) ? toCome : NOBODY),
        explanation(shown, shut));
  }

  private void score(Subject child, Scale.OfChild worth, int[] rows, List<Scored> scored) {
    for (int row : rows) {
      scored.add(scale.score(child, worth, row));
    }
  }

  /// Best first; after the school of today comes the one where the child will be.
  private static List<Likely> candidates(Posterior shown, Posterior toCome) {
    return Stream.of(
            shown.sets().stream().limit(1),
            toCome.sets().stream().filter(set -> set.probability() >= NOBODY_LIKELY),
            shown.sets().stream().skip(1))
        .flatMap(sets -> sets)
        .limit(SHOWN)
        .map(Linker::likely)
        .toList();
  }

  private static Likely likely(Posterior.OfSet set) {
    return new Likely(set.urns(), set.probability(), weighed(set.person(), set.ofPerson()));
  }

  private static Weighed weighed(Person person, double probability) {
    var best = person.best();
    return new Weighed(
        person.rows().stream().map(Scored::row).toList(),
        person.urns(),
        best.evidence(),
        best.score(),
        probability);
  }

  private Explanation explanation(Posterior posterior, List<String> shut) {
    var best = posterior.sets().stream().findFirst().map(set -> set.person().best());
    return new Explanation(
        MODEL.version(),
        watermark,
        index.pupils(),
        best.map(Scored::evidence).orElse(List.of()),
        best.map(Scored::score).orElse(0.0),
        posterior.best(),
        posterior.runnerUp(),
        posterior.unrelated(),
        posterior.absentSibling(),
        shut);
  }

  /// Rows of pupils who seem to live with the child but are not the child: a hint for a
  /// reviewer's eye.
  public int[] household(Sought child, LocalDate today) {
    var postcode = Postcodes.of(child.postcode());
    if (postcode.isEmpty()) {
      return new int[0];
    }
    var subject = Subject.of(child, today, NO_REGISTER, index, given, family);
    var worth = scale.of(subject);
    var probe = new Probe(new int[0], new int[0], (Birthday) null, postcode, Set.of());
    return Arrays.stream(index.candidates(probe))
        .mapToObj(row -> scale.score(subject, worth, row))
        .filter(Linker::isHousemate)
        .mapToInt(Scored::row)
        .toArray();
  }

  private static boolean isHousemate(Scored row) {
    boolean home =
        row.address().agrees()
            || (row.address() == Addresses.Level.MISSING && row.family() == NameLevel.EXACT);
    boolean itself = row.given().likely() && row.birthday() != BirthdayLevel.DIFFERENT;
    return home && !itself;
  }

  private static final Register NO_REGISTER =
      new Register() {
        @Override
        public Fitting fitting(
            org.encompass.schemas.IncidentMessage.StatedSchool stated, Sought child) {
          return Fitting.NONE;
        }

        @Override
        public Optional<String> objection(String urn) {
          return Optional.empty();
        }
      };
}
