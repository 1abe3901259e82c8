package org.encompass.benchmarks.sweeps;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.encompass.notifier.delivery.DeliverySettings;
import org.encompass.notifier.delivery.Mails;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The delivery sweep's claims as the notifier makes them, one thread a node: FOR UPDATE SKIP
/// LOCKED, a batch at a time.
final class OurNodes implements AutoCloseable {
  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
  private final Clock clock = Clock.systemUTC();
  private final int nodes;
  private final DeliverySettings settings;
  private final Mails mails;

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  OurNodes(DataSource database, int nodes) {
    this.nodes = nodes;
    settings =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("encompass.mail", DeliverySettings.class);
    beans.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
    beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    beans.registerBean(DeliverySettings.class, () -> settings);
    beans.register(Transactions.class);
    beans.scan("org.encompass.notifier.delivery.jdbc");
    beans.refresh();
    mails = beans.getBean(Mails.class);
  }

  /// How many rows one claim takes.
  int batch() {
    return settings.batch();
  }

  /// Claims until nothing is due.
  void claimAll() {
    try (var threads = Executors.newFixedThreadPool(nodes)) {
      var claiming =
          Stream.generate(() -> CompletableFuture.runAsync(this::untilNothing, threads))
              .limit(nodes)
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(claiming).join();
    }
  }

  private void untilNothing() {
    while (!mails.claim(clock.instant(), settings.batch(), settings.lease()).isEmpty()) {
      // the next batch
    }
  }

  @Override
  public void close() {
    beans.close();
  }
}
