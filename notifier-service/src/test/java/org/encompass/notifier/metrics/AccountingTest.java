package org.encompass.notifier.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.encompass.harness.RealParts;
import org.encompass.notifier.metrics.jdbc.FiguresOverJdbc;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The accounting line over random states: every child of the plain rule in {@link RandomCounty} is
/// counted once and in its place.
class AccountingTest {
  private static final int SEEDS = 25;

  private static JdbcClient owner;
  private static Figures figures;

  @BeforeAll
  static void migrate() {
    var database = RealParts.shared().postgres().database("accounting");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
        .placeholders(Map.of("service_role", database.serviceUser()))
        .load()
        .migrate();
    owner =
        JdbcClient.create(
            new SingleConnectionDataSource(
                database.jdbcUrl(), database.ownerUser(), database.ownerPassword(), true));
    figures =
        FiguresOverJdbc.of(
            new SingleConnectionDataSource(
                database.jdbcUrl(), database.serviceUser(), database.servicePassword(), true));
  }

  @Test
  void everyChildIsCountedOnceWhateverTheState() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      var county = RandomCounty.of(new Random(seed));
      county.writeTo(owner);

      var all = figures.accounting(ForceScope.all());
      assertThat(all).as("seed %d", seed).isEqualTo(county.expected(ForceScope.all()));
      assertThat(all.remainder()).as("seed %d", seed).isZero();
      var one = new ForceScope(Set.of(RandomCounty.FORCES.getFirst()));
      assertThat(figures.accounting(one)).as("seed %d", seed).isEqualTo(county.expected(one));
    }
  }

  @Test
  void whatWasJudgedCountsWhateverBecameOfIt() {
    RandomCounty.of(new Random(1)).writeTo(owner);
    var kept = judge("notification set met = true where state in ('ACKNOWLEDGED', 'HELD')");
    var missed =
        judge("notification set met = false where state = 'WITHDRAWN'")
            + judge("child set met = false where state = 'IN_REVIEW'")
            + judge("quarantine set met = false where status = 'DISMISSED'");

    var figures = AccountingTest.figures.deadlines();
    assertThat(figures.stream().mapToLong(DeadlineFigures::met).sum()).isEqualTo(kept);
    assertThat(figures.stream().mapToLong(DeadlineFigures::missed).sum()).isEqualTo(missed);
  }

  private static long judge(String what) {
    var judged = owner.sql("update " + what).update();
    assertThat(judged).as(what).isPositive();
    return judged;
  }

  @Test
  void lineReadsAsTheContractHasIt() {
    assertThat(new Accounting(28, 1, 2, 3, 4, 5, 6, 7).line())
        .isEqualTo(
            "children 28 = told 1 + held 2 + in review 3 + out of scope 4 + withdrawn 5"
                + " + rejected 6 + owed 7");
  }
}
