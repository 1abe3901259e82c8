package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.encompass.portal.access.Remit;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A year of 640,000 children at 25,000 schools: how long each page's numbers take. Runs when
/// asked, with `-Dencompass.year=true`, and prints what it measured.
@PortalTest
@EnabledIfSystemProperty(named = "encompass.year", matches = "true")
class YearOfChildrenTest {
  private static final LocalDate FIRST = LocalDate.parse("2041-01-01");
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @Autowired JdbcClient jdbc;
  @Autowired Reports reports;
  @Autowired Boards boards;
  @Autowired Figures figures;

  @Test
  void aYearIsAnsweredWhileOneWaits() {
    fill();
    var everything = Selection.of(Remit.EVERYTHING);
    var year = everything.between(FIRST, FIRST.plusDays(364));
    var oneForce = new Remit(false, Set.of("E23000015"), Set.of());
    time("year, everything", () -> reports.of(year));
    time("month, everything", () -> reports.of(everything.between(FIRST, FIRST.plusDays(30))));
    time("year, one force", () -> reports.of(Selection.of(oneForce).between(FIRST, null)));
    time("today, everything", () -> boards.of(Remit.EVERYTHING, FIRST.plusDays(100)));
    time("list of the late of a year", () -> figures.list(year, What.LATE, 0, 100));
    assertThat(figures.total(year).children()).isEqualTo(640_000);
  }

  private void fill() {
    jdbc.sql(
            """
            INSERT INTO school (urn, revision, imported_revision, name, status, la_code, la_name,
              force, document, fingerprint, changed_at)
            SELECT (675000 + n)::text, 1, 1, 'School ' || n, 'OPEN', (200 + n % 150)::text, 'LA',
              'E230000' || lpad((1 + n % 150 / 4)::text, 2, '0'),
              jsonb_build_object('phase', CASE n % 3 WHEN 0 THEN 'Secondary' ELSE 'Primary' END,
                'calendar', repeat('a closed day ', 200)),
              '', now()
            FROM generate_series(0, 24999) AS n
            """)
        .update();
    for (var level : Map.of("CHILD", 640_000, "PLACE", 650_000).entrySet()) {
      jdbc.sql(
              """
              INSERT INTO counted SELECT :level, 'E230000' || lpad((1 + n % 150 / 4)::text, 2, '0'),
                'Y' || n, 'A', 1, DATE '2041-01-01' + (n * 7 % 365), (675000 + n % 25000)::text, NULL,
                'ACKNOWLEDGED', NULL, CASE n % 7 WHEN 0 THEN 'REVIEW' ELSE 'AUTO' END, n % 11 = 0,
                now(), now(), n % 300 - 20, 540 - n % 300 + 20,
                1, 0, 0, 0, 0, 0, 0, 0, 0, 1, CASE WHEN n % 300 >= 20 THEN 1 ELSE 0 END,
                CASE WHEN n % 300 < 20 THEN 1 ELSE 0 END, 0
              FROM generate_series(1, :rows) AS n
              """)
          .param("level", level.getKey())
          .param("rows", level.getValue())
          .update();
    }
    jdbc.sql("SELECT count(*) FROM counted").query(Integer.class).single();
  }

  private static void time(String what, Supplier<?> page) {
    page.get();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      page.get();
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("MEASURED %-30s %,6d ms%n", what, best / 1_000_000);
    assertThat(Duration.ofNanos(best)).as(what).isLessThan(LIMIT);
  }
}
