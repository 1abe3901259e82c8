package org.encompass.schemas.days;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encompass.schemas.days.BankHolidays.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankHolidaysTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final BankHolidays KNOWN = BankHolidays.packaged();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aNewYearIsTakenAndOldOnesStay() {
    var given = new HashMap<>(KNOWN.days());
    given.keySet().removeIf(day -> day.getYear() < TODAY.getYear());
    given.put(LocalDate.parse("2030-12-25"), "Christmas Day");
    var taken = (Verdict.Taken) KNOWN.weigh(new BankHolidays(given), TODAY);
    assertThat(taken.list().days()).containsKeys(LocalDate.parse("2030-12-25"));
    assertThat(taken.list().days().keySet()).containsAll(KNOWN.days().keySet());
    assertThat(taken.list().knownUntil()).isEqualTo("2030-12-31");
  }

  @Test
  void aMovedOneIsTaken() {
    var given = new HashMap<>(KNOWN.days());
    given.remove(LocalDate.parse("2027-05-03"));
    given.put(LocalDate.parse("2027-05-07"), "Early May bank holiday");
    assertThat(KNOWN.weigh(new BankHolidays(given), TODAY)).isInstanceOf(Verdict.Taken.class);
  }

  @Test
  void aListThatLostDaysIsRefused() {
    assertThat(without("2026-05-04")).isEqualTo(BankHolidayRefusal.LOST_PAST);
    assertThat(without("2027-12-27")).isEqualTo(BankHolidayRefusal.LOST_YEARS);
    var future = Map.of(LocalDate.parse("2027-01-01"), "New Year");
    assertThat(refused(new BankHolidays(future))).isEqualTo(BankHolidayRefusal.LOST_PAST);
  }

  @Test
  void aListThatClosesEveryDayIsRefused() {
    var given = new HashMap<>(KNOWN.days());
    TODAY.datesUntil(TODAY.plusDays(30)).forEach(day -> given.put(day, "no school"));
    assertThat(refused(new BankHolidays(given))).isEqualTo(BankHolidayRefusal.TOO_MANY);
  }

  @Test
  void whatIsNoListChangesNothing() throws IOException {
    var file = Files.writeString(folder.resolve("list.json"), "{\"england-and-wales\":{}}");
    try (var list = new BankHolidayList(file.toString(), Duration.ofDays(1), CLOCK)) {
      list.start();
      assertThat(list.standing().refused()).isEqualTo(BankHolidayRefusal.UNREADABLE);
      assertThat(list.now()).isEqualTo(KNOWN);
      Files.writeString(file, json(KNOWN));
      list.refresh();
      assertThat(list.standing()).isEqualTo(new BankHolidayList.Standing(CLOCK.instant(), null));
    }
  }

  /// Else each start would plan by what was packaged until the address answers.
  @Test
  void whatWasTakenCountsFromTheNextStartOn() throws IOException {
    var kept = new Kept();
    var more = new HashMap<>(KNOWN.days());
    more.put(LocalDate.parse("2027-06-07"), "Jubilee");
    var file = Files.writeString(folder.resolve("more.json"), json(new BankHolidays(more)));
    try (var first = new BankHolidayList(file.toString(), Duration.ofDays(1), CLOCK, kept)) {
      first.start();
    }
    var gone = folder.resolve("gone.json").toString();
    try (var second = new BankHolidayList(gone, Duration.ofDays(1), CLOCK, kept)) {
      second.start();
      assertThat(second.now().days()).isEqualTo(more);
      assertThat(second.standing().refused()).isEqualTo(BankHolidayRefusal.UNREACHABLE);
    }
    Files.writeString(file, json(KNOWN));
    try (var third = new BankHolidayList(file.toString(), Duration.ofDays(1), CLOCK, kept)) {
      third.start();
      assertThat(third.now().days()).isEqualTo(more);
      assertThat(third.standing().refused()).isEqualTo(BankHolidayRefusal.LOST_YEARS);
    }
  }

  @Test
  void whatAnotherInstanceTookCountsAtTheNextLook() {
    var kept = new Kept();
    var more = new HashMap<>(KNOWN.days());
    more.put(LocalDate.parse("2027-06-07"), "Jubilee");
    var gone = folder.resolve("gone.json").toString();
    try (var list = new BankHolidayList(gone, Duration.ofDays(1), CLOCK, kept)) {
      list.start();
      kept.keep(new BankHolidays(more));
      list.refresh();
      assertThat(list.now().days()).isEqualTo(more);
    }
  }

  @Test
  void whatWasKeptDoesNotCountWhereItSaysLessOrNobodyNamesAList() {
    var kept = new Kept();
    var fewer = new HashMap<>(KNOWN.days());
    fewer.remove(LocalDate.parse("2027-12-27"));
    kept.keep(new BankHolidays(fewer));
    var gone = folder.resolve("gone.json").toString();
    try (var list = new BankHolidayList(gone, Duration.ofDays(1), CLOCK, kept)) {
      list.start();
      assertThat(list.now()).isEqualTo(KNOWN);
    }
    fewer.put(LocalDate.parse("2027-12-27"), "Christmas Day");
    fewer.put(LocalDate.parse("2027-06-07"), "Jubilee");
    kept.keep(new BankHolidays(fewer));
    try (var list = new BankHolidayList("", Duration.ofDays(1), CLOCK, kept)) {
      list.start();
      assertThat(list.now()).isEqualTo(KNOWN);
    }
  }

  @Test
  void anAddressIsReadAndOneThatIsTooLongIsNot() throws IOException {
    var body = new String[] {json(KNOWN)};
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var bytes = body[0].getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    var address = "http://localhost:" + server.getAddress().getPort() + "/bank-holidays.json";
    try (var list = new BankHolidayList(address, Duration.ofDays(1), CLOCK)) {
      list.refresh();
      assertThat(list.standing().refused()).isNull();
      body[0] = " ".repeat(2 << 20);
      list.refresh();
      assertThat(list.standing())
          .isEqualTo(new BankHolidayList.Standing(CLOCK.instant(), BankHolidayRefusal.UNREACHABLE));
    } finally {
      server.stop(0);
    }
  }

  private static final class Kept implements KeptBankHolidays {
    private Optional<BankHolidays> last = Optional.empty();

    @Override
    public Optional<BankHolidays> last() {
      return last;
    }

    @Override
    public void keep(BankHolidays list) {
      last = Optional.of(list);
    }
  }

  private static BankHolidayRefusal without(String day) {
    var given = new HashMap<>(KNOWN.days());
    assertThat(given.remove(LocalDate.parse(day))).isNotNull();
    return refused(new BankHolidays(given));
  }

  private static BankHolidayRefusal refused(BankHolidays given) {
    return ((Verdict.Refused) KNOWN.weigh(given, TODAY)).why();
  }

  private static String json(BankHolidays list) {
    return list.days().entrySet().stream()
        .map(it -> "{\"title\":\"" + it.getValue() + "\",\"date\":\"" + it.getKey() + "\"}")
        .collect(joining(",", "{\"england-and-wales\":{\"events\":[", "]}}"));
  }
}
