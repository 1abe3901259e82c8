package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BannersTest {
  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
  private static final Banner FOR_ALL = Banner.forAll("mail-silent", "Made up.");
  private static final Banner WITH_LINK =
      new Banner(
          "aside",
          "Made up, too.",
          DeskTask.BOARD,
          new Banner.Link("Look", "/desk/quarantine", DeskTask.QUARANTINE));
  private static final Banner FOR_SOME =
      new Banner("accounts", "Made up as well.", DeskTask.ACCOUNTS, null);

  private final Banners banners =
      new Banners(
          List.of((scope, now) -> List.of(FOR_ALL), (scope, now) -> List.of(WITH_LINK, FOR_SOME)));

  @Test
  void everySourceIsAskedInItsOrder() {
    assertThat(banners.seenBy(Somebody.as(DeskRole.SUPERVISOR, "*"), NOW))
        .containsExactly(FOR_ALL, WITH_LINK, FOR_SOME);
  }

  @Test
  void nobodySeesABannerForOthersNorALinkThatLeadsThemNowhere() {
    var seen = banners.seenBy(Somebody.as(DeskRole.VIEWER, "*"), NOW);

    assertThat(seen).extracting(Banner::key).containsExactly("mail-silent", "aside");
    assertThat(seen).extracting(Banner::link).containsOnlyNulls();
  }

  @Test
  void sourcesKnowWhoseForcesAreAskedAbout() {
    var scoped =
        new Banners(
            List.of((scope, now) -> scope.covers("E23000015") ? List.of(FOR_ALL) : List.of()));

    assertThat(scoped.seenBy(Somebody.as(DeskRole.DUTY, "E23000015"), NOW)).hasSize(1);
    assertThat(scoped.seenBy(Somebody.as(DeskRole.DUTY, "E23000020"), NOW)).isEmpty();
  }
}
