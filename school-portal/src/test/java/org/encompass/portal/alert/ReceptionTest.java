package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.alert.Alert.State;
import org.encompass.portal.alert.Disclosed.Kind;
import org.encompass.portal.domain.SchoolKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceptionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:15:00Z");
  private static final UUID ID = UUID.randomUUID();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aVersionThatIsNotHigherIsIgnored(Kind kind) {
    var known = Optional.of(alert(3, State.LIVE));
    assertThat(Reception.of(known, disclosed(2, kind), NOW)).isEqualTo(new Reception.Older());
    assertThat(Reception.of(known, disclosed(3, kind), NOW)).isEqualTo(new Reception.Older());
  }

  @Test
  void anAmendmentOfAnUnknownAlertIsComplete() {
    assertThat(taken(Optional.empty(), 4, Kind.AMENDED).bringsContent()).isTrue();
  }

  @Test
  void anUpdateOfAnUnknownAlertHasNothingToChange() {
    assertThat(Reception.of(Optional.empty(), disclosed(1, Kind.UPDATED), NOW))
        .isEqualTo(new Reception.Unfounded());
  }

  @Test
  void anUpdateLeavesTheContentAndWhatReadersHaveSeen() {
    var taken = taken(Optional.of(alert(3, State.LIVE)), 5, Kind.UPDATED);
    assertThat(taken.alert().version()).isEqualTo(5);
    assertThat(taken.alert().contentVersion()).isEqualTo(2);
    assertThat(taken.bringsContent()).isFalse();
    assertThat(taken.dropsContent()).isFalse();
  }

  @Test
  void aWithdrawalDropsTheContentAlsoOfAnUnknownAlert() {
    assertThat(taken(Optional.of(alert(3, State.LIVE)), 4, Kind.WITHDRAWN).dropsContent()).isTrue();
    var unseen = taken(Optional.empty(), 4, Kind.WITHDRAWN);
    assertThat(unseen.alert().state()).isEqualTo(State.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"WITHDRAWN", "NOT_OUR_PUPIL"})
  void onlyANewIssueRevivesWhatHasEnded(State ended) {
    var known = Optional.of(alert(3, ended));
    assertThat(taken(known, 4, Kind.AMENDED).alert().state()).isEqualTo(ended);
    assertThat(taken(known, 4, Kind.AMENDED).bringsContent()).isFalse();
    assertThat(taken(known, 4, Kind.UPDATED).alert().state()).isEqualTo(ended);
    assertThat(taken(known, 4, Kind.ISSUED).alert().state()).isEqualTo(State.LIVE);
  }

  private static Reception.Taken taken(Optional<Alert> known, int version, Kind kind) {
    return (Reception.Taken) Reception.of(known, disclosed(version, kind), NOW);
  }

  private static Alert alert(int version, State state) {
    return new Alert(
        ID, new SchoolKey("900001"), version, 2, state, NOW, NOW, null, Set.of(), 1, NOW);
  }

  private static Disclosed disclosed(int version, Kind kind) {
    return new Disclosed(
        ID, version, kind, new SchoolKey("900001"), NOW, NOW, null, Set.of(), 1, new byte[0]);
  }
}
