package org.encompass.portal.feed.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/// What fails is infrastructure: bad records never come this far. So every batch is tried until it
/// works; Spring's default would drop it after ten times.
@Configuration(proxyBeanMethods = false)
class RetryForEver {
  @Bean
  CommonErrorHandler untilItWorks(MeterRegistry metrics) {
    var pauses = new ExponentialBackOff(500, 2);
    pauses.setMaxInterval(15_000);
    var handler = new DefaultErrorHandler(pauses);
    handler.setClassifications(Map.of(), true);
    var failures = metrics.counter("encompass.feed.retries");
    handler.setRetryListeners(
        new RetryListener() {
          @Override
          public void failedDelivery(
              ConsumerRecord<?, ?> one, @Nullable Exception failure, int attempt) {
            failures.increment();
          }

          @Override
          public void failedDelivery(ConsumerRecords<?, ?> all, Exception failure, int attempt) {
            failures.increment();
          }
        });
    return handler;
  }
}
