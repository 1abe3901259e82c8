package org.encompass.notifier.reference.kafka;

import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// How the portal's topics are listened to: whole batches, and for ever. Bad records are set aside
/// by the projections; what throws is a fault of the infrastructure, which mends.
@Configuration(proxyBeanMethods = false)
class PortalTopicsConfiguration {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 30_000;

  @Bean
  ConcurrentKafkaListenerContainerFactory<Object, Object> portalTopics(
      ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
      ConsumerFactory<Object, Object> consumers) {
    var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
    configurer.configure(factory, consumers);
    factory.setBatchListener(true);
    var backOff = new ExponentialBackOff(FIRST_MILLIS, 2);
    backOff.setMaxInterval(LONGEST_MILLIS);
    factory.setCommonErrorHandler(new DefaultErrorHandler(backOff));
    return factory;
  }
}
