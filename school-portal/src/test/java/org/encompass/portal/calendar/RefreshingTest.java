package org.encompass.portal.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.calendar.Feeds.allDay;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.time.Duration;
import java.time.LocalDate;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.Remit;
import org.encompass.portal.calendar.FeedSource.Answer;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// Addresses are looked at day by day, and what comes is weighed.
@PortalTest
class RefreshingTest {
  private static final FeedAddress ADDRESS =
      FeedAddress.parse("https://school.example/a.ics?token=secret").orElseThrow();
  private static final String CHRISTMAS = allDay("Christmas holiday", "20261221", "20270102");

  @Autowired OwnSchools schools;
  @Autowired SubscriptionBook subscriptions;
  @Autowired CalendarBook book;
  @Autowired Weighing weighing;
  @Autowired TransactionOperations transaction;
  @Autowired CalendarSettings settings;
  @Autowired MovableClock clock;
  @Autowired RefreshingLoop loop;
  private SchoolKey school;
  private Answer answer = new Answer.None(FeedProblem.UNREACHABLE);

  @BeforeEach
  void aSchoolWithAnAddress() {
    loop.stop(); // or it may look first
    clock.set(MONDAY_MORNING);
    school = schools.with(LEAD).key();
    read(Duration.ofHours(24));
  }

  @AfterEach
  void end() {
    subscriptions.end(school);
    loop.start();
  }

  @Test
  void nothingIsAskedBeforeItsTime() {
    assertThat(refreshing().one()).isFalse();
  }

  @Test
  void whatReachesFurtherIsTakenByItself() {
    answer = came(CHRISTMAS, allDay("Half term", "20270215", "20270220"));
    assertThat(look().problem()).isNull();
    assertThat(look().tag()).isEqualTo("\"2\"");
    assertThat(validTo()).isEqualTo(LocalDate.parse("2027-02-19"));
  }

  @Test
  void whatFailsLeavesTheCalendarAsItIsAndIsShown() {
    answer = came(CHRISTMAS, allDay("Half term", "20270215", "20270220"));
    look();
    answer = came(CHRISTMAS);
    assertThat(look().problem()).isEqualTo(FeedProblem.SHORTER);
    answer = new Answer.Came("<html>".getBytes(UTF_8), null);
    assertThat(look().problem()).isEqualTo(FeedProblem.UNUSABLE);
    answer = new Answer.None(FeedProblem.TOO_SLOW);
    assertThat(look().problem()).isEqualTo(FeedProblem.TOO_SLOW);
    assertThat(look().failingSince()).isEqualTo(clock.instant());
    assertThat(subscriptions.failing()).isPositive();
    assertThat(validTo()).isEqualTo(LocalDate.parse("2027-02-19"));
    assertThat(subscriptions.find(school).orElseThrow().address()).isEqualTo(ADDRESS);
  }

  @Test
  void whatClosesTheSchoolForTheRestOfATermWaitsForAPerson() {
    answer = came(CHRISTMAS, allDay("Half term", "20270215", "20270220"));
    look();
    answer =
        came(
            allDay("Christmas holiday", "20261130", "20270102"),
            allDay("Half term", "20270215", "20270220"));
    assertThat(look().problem()).isEqualTo(FeedProblem.CLOSES_MORE);
    assertThat(book.find(school, Remit.EVERYTHING).orElseThrow().own().closed())
        .noneMatch(one -> one.from().equals(LocalDate.parse("2026-11-30")));
  }

  @Test
  void whatAPersonPutIntoForceWhileAnAddressAnsweredStands() {
    var other = FeedAddress.parse("https://school.example/other.ics").orElseThrow();
    var brought = new FromAddress(new byte[0], other, "\"new\"", clock.instant());
    var later = clock.instant().plus(Duration.ofHours(24));
    lookWhile(() -> subscriptions.put(school, brought, "somebody", later));
    assertThat(subscriptions.find(school).orElseThrow())
        .returns(other, Subscription::address)
        .returns("\"new\"", Subscription::tag);
    lookWhile(() -> subscriptions.end(school));
    assertThat(subscriptions.find(school)).isEmpty();
    assertThat(book.find(school, Remit.EVERYTHING).orElseThrow().own()).isNull();
  }

  private void lookWhile(Runnable happens) {
    read(Duration.ZERO);
    var refreshing =
        refreshing(
            (_, _) -> {
              happens.run();
              return came(CHRISTMAS);
            });
    assertThat(refreshing.one()).isTrue();
  }

  @Test
  void oneThatBreaksUsIsNotedAndDoesNotEndTheRound() {
    read(Duration.ZERO);
    assertThat(subscriptions.waitingSince(clock.instant())).contains(clock.instant());
    var broken =
        refreshing(
            (_, _) -> {
              throw new StackOverflowError();
            });
    assertThat(broken.one()).isTrue();
    assertThat(subscriptions.find(school).orElseThrow().problem()).isEqualTo(FeedProblem.FAULT);
    assertThat(subscriptions.waitingSince(clock.instant())).isEmpty();
  }

  private Subscription look() {
    read(Duration.ZERO);
    assertThat(refreshing().one()).isTrue();
    return subscriptions.find(school).orElseThrow();
  }

  private void read(Duration in) {
    var came = new FromAddress(new byte[0], ADDRESS, null, clock.instant());
    subscriptions.put(school, came, "somebody", clock.instant().plus(in));
  }

  private LocalDate validTo() {
    var own = book.find(school, Remit.EVERYTHING).orElseThrow().own();
    assertThat(own).isNotNull();
    return own.validTo();
  }

  private static Answer came(String... events) {
    return new Answer.Came(Feeds.of(events).getBytes(UTF_8), "\"2\"");
  }

  private Refreshing refreshing() {
    return refreshing((_, _) -> answer);
  }

  private Refreshing refreshing(FeedSource source) {
    return new Refreshing(subscriptions, source, weighing, transaction, settings, clock);
  }
}
