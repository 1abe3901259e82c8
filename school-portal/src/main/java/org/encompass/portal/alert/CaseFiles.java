package org.encompass.portal.alert;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.portal.alert.CaseFile.Answered;
import org.encompass.portal.alert.CaseFile.HandedOver;
import org.encompass.portal.alert.CaseFile.ReadBy;
import org.encompass.portal.alert.Cases.Case;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens what was sealed into the database, for a reader who may see it.
@Component
class CaseFiles {
  private final AlertStore store;
  private final Answers answers;
  private final WireReader reader;

  CaseFiles(AlertStore store, Answers answers, WireReader reader) {
    this.store = store;
    this.answers = answers;
    this.reader = reader;
  }

  /// Everything about one alert, for its reader.
  CaseFile of(Case one) {
    var alert = one.alert();
    var admitted = requireNonNull(one.reader().admitted().get(alert.school()));
    var answer =
        Optional.ofNullable(answers.newest(List.of(alert.id())).get(alert.id()))
            .filter(newest -> newest.contentVersion() == alert.contentVersion());
    var handedOver =
        answer.isPresent()
            ? Optional.<HandOver>empty()
            : Optional.ofNullable(answers.handOvers(List.of(alert.id())).get(alert.id()));
    return new CaseFile(
        alert.id(),
        alert.school(),
        admitted.place().schoolName(),
        alert.contentVersion(),
        alert.issuedAt(),
        alert.deadline(),
        TimeLeft.until(alert.deadline(), one.now()),
        newest(alert),
        before(one),
        readers(one),
        answer.map(newest -> answered(one, newest)).orElse(null),
        handedOver.map(newest -> handedOver(one, newest)).orElse(null),
        admitted.untrained(),
        one.colleagues().isOverseenBy(one.reader(), alert),
        one.now());
  }

  /// The child's name and what a list shows beside it, by alert. What has no content (any
  /// more) has none.
  Map<UUID, Headline> headlines(Collection<UUID> alerts) {
    return store.contents(alerts).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> Headline.of(entry.getValue())));
  }

  /// The child's name.
  String nameIn(Alert alert) {
    var content = newest(alert);
    return content.givenNames() + " " + content.familyName();
  }

  /// One line of a list.
  ///
  /// @param nth which alert about this child in twelve months, where the force's profile says
  /// so
  record Headline(String name, @Nullable Integer nth) {
    // Checked against its schema before it was sealed.
    private static Headline of(byte[] json) {
      var content = JsonMapper.shared().readTree(json);
      return new Headline(
          content.path("givenNames").asString() + " " + content.path("familyName").asString(),
          content.hasNonNull("nth") ? content.get("nth").asInt() : null);
    }

    @Override
    public String toString() {
      return "Headline[withheld]";
    }
  }

  // The version before this one that the reader read last, if it is still kept.
  private @Nullable DisclosureContent before(Case one) {
    var alert = one.alert();
    return one.looks().stream()
        .filter(look -> look.way().showsContent() && look.contactId().equals(one.me()))
        .filter(look -> look.contentVersion() < alert.contentVersion())
        .max(comparingInt(Look::contentVersion))
        .flatMap(look -> version(alert, look.contentVersion()))
        .orElse(null);
  }

  private static List<ReadBy> readers(Case one) {
    var me = new ReadBy(one.name(one.me()), true, one.now());
    var byPerson =
        one.looks().stream()
            .filter(look -> look.isReading(look.contactId(), one.alert().contentVersion()))
            .collect(toMap(Look::contactId, look -> look, (first, later) -> first));
    var mine = byPerson.remove(one.me());
    var others =
        byPerson.values().stream()
            .sorted(comparing(Look::at))
            .map(look -> new ReadBy(one.name(look.contactId()), false, look.at()));
    var first = mine == null ? me : new ReadBy(me.name(), true, mine.at());
    return Stream.concat(Stream.of(first), others).toList();
  }

  private static Answered answered(Case one, Answer answer) {
    return new Answered(answer, one.name(answer.contactId()), answer.contactId().equals(one.me()));
  }

  private static HandedOver handedOver(Case one, HandOver handOver) {
    return new HandedOver(
        one.name(handOver.contactId()),
        one.name(handOver.toContactId()),
        handOver.contactId().equals(one.me()),
        handOver.toContactId().equals(one.me()),
        handOver.at());
  }

  private DisclosureContent newest(Alert alert) {
    return version(alert, alert.contentVersion())
        .orElseThrow(() -> new IllegalStateException("alert " + alert.id() + " has no content"));
  }

  private Optional<DisclosureContent> version(Alert alert, int version) {
    return store.content(alert.id(), version).map(json -> read(alert, json));
  }

  private DisclosureContent read(Alert alert, byte[] json) {
    return switch (reader.readPlain(json, MessageType.DISCLOSURE_CONTENT)) {
      case Reading.Good<DisclosureContent> good -> good.message();
      case Reading.Bad<DisclosureContent> bad ->
          throw new IllegalStateException("content of alert " + alert.id() + " cannot be read");
    };
  }
}
