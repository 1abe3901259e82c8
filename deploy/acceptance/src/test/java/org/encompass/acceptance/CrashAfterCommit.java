package org.encompass.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Put onto the notifier's class path by a test, never shipped: ends the process, as `kill -9`
/// would, right after the transaction of a batch of incidents is committed and before Kafka is
/// told.
@AutoConfiguration
public class CrashAfterCommit {
  /// System property: the process ends while this file exists.
  static final String ARMED = "encompass.acceptance.crash-after-commit";

  @Bean
  static BeanPostProcessor crashAfterCommit() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ConfigurableTransactionManager transactions) {
          transactions.addListener(new Crash());
        }
        return bean;
      }
    };
  }

  private static final class Crash implements TransactionExecutionListener {
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
      var armed = System.getProperty(ARMED);
      if (armed != null
          && failure == null
          && Thread.currentThread().getName().contains("incidents")
          && Files.exists(Path.of(armed))) {
        Runtime.getRuntime().halt(137);
      }
    }
  }
}
