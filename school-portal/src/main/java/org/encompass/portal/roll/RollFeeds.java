package org.encompass.portal.roll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Schools' systems that keep their rolls on the topic themselves say here of which day they
/// are and how many entries they have; nobody else could know when a feed has nothing to send.
@Service
public class RollFeeds {
  private static final int MOST_PUPILS = 100_000;
  private final RollSchools schools;
  private final FeedRows feeds;
  private final RollWord word;
  private final Clock clock;

  RollFeeds(RollSchools schools, FeedRows feeds, RollWord word, Clock clock) {
    this.schools = schools;
    this.feeds = feeds;
    this.word = word;
    this.clock = clock;
  }

  /// What a feed says of one school.
  ///
  /// @param rollCount entries of the school that are on the topic
  public record Said(
      @Nullable String urn, @Nullable LocalDate rollAsOf, @Nullable Integer rollCount) {}

  /// What came of it.
  public sealed interface Outcome {
    /// All of it stands.
    ///
    /// @param unchanged schools of which as much was known, or something newer
    record Noted(int changed, int unchanged) implements Outcome {}

    /// None of it does.
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /// What is wrong with one of them.
  ///
  /// @param index its place, from 0
  public record Fault(int index, String code) {}

  /// Notes what a feed says, all of it or nothing.
  ///
  /// @param client who speaks for the feed
  @Transactional
  public Outcome say(List<Said> all, Remit remit, String client) {
    var faults = faults(all, remit);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    var last = feeds.last(all.stream().map(one -> urn(one)).toList());
    var known = schools.find(all.stream().map(one -> urn(one)).toList());
    var news =
        all.stream()
            .filter(
                one ->
                    isNews(
                        one,
                        last.get(urn(one)),
                        Objects.requireNonNull(known.get(urn(one))).rollAsOf()))
            .toList();
    feeds.note(news, client, clock.instant());
    news.stream()
        .collect(groupingBy(one -> Objects.requireNonNull(one.rollAsOf()), TreeMap::new, counts()))
        .forEach((day, counts) -> word.say(counts, day));
    return new Outcome.Noted(news.size(), all.size() - news.size());
  }

  private static Collector<Said, ?, Map<SchoolKey, Integer>> counts() {
    return toMap(one -> new SchoolKey(urn(one)), one -> Objects.requireNonNull(one.rollCount()));
  }

  private List<Fault> faults(List<Said> all, Remit remit) {
    var known =
        schools.find(all.stream().map(Said::urn).filter(Objects::nonNull).distinct().toList());
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var faults = new ArrayList<Fault>();
    var seen = new HashSet<String>();
    for (int index = 0; index < all.size(); index++) {
      var one = all.get(index);
      var school = known.get(String.valueOf(one.urn()));
      if (school == null) {
        faults.add(new Fault(index, "SCHOOL_UNKNOWN"));
      } else if (!remit.covers(school.force(), school.laCode())) {
        faults.add(new Fault(index, "OUTSIDE_REMIT"));
      } else if (!seen.add(school.urn())) {
        faults.add(new Fault(index, "URN_REPEATED"));
      }
      if (one.rollAsOf() == null || one.rollAsOf().isAfter(today)) {
        faults.add(new Fault(index, "ROLL_AS_OF"));
      }
      if (one.rollCount() == null || one.rollCount() < 0 || one.rollCount() > MOST_PUPILS) {
        faults.add(new Fault(index, "ROLL_COUNT"));
      }
    }
    return faults;
  }

  // What comes late never overwrites what is newer, be it a feed's word or a file's.
  private static boolean isNews(Said one, @Nullable Said last, @Nullable LocalDate standing) {
    var day = Objects.requireNonNull(one.rollAsOf());
    return Stream.of(Optional.ofNullable(last).map(Said::rollAsOf), Optional.ofNullable(standing))
            .flatMap(Optional::stream)
            .noneMatch(day::isBefore)
        && !one.equals(last);
  }

  private static String urn(Said one) {
    return Objects.requireNonNull(one.urn());
  }
}
