package org.encompass.notifier.intake.kafka;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ConcurrentContainerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/// How the incidents topic is listened to: in batches, whole or not at all, for ever.
@Configuration(proxyBeanMethods = false)
class IncidentListening {
  private static final Logger log = LoggerFactory.getLogger(IncidentListening.class);

  // No bean of the common type: other listeners of the service keep Boot's own settings.
  @Bean
  ConcurrentKafkaListenerContainerFactory<byte[], byte[]> incidentContainers(
      ConsumerFactory<byte[], byte[]> consumers) {
    var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
    factory.setConsumerFactory(consumers);
    factory.setBatchListener(true);
    factory.setCommonErrorHandler(againForEver());
    factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
    factory.getContainerProperties().setSyncCommits(true);
    factory.getContainerProperties().setMissingTopicsFatal(false);
    factory.getContainerProperties().setAuthExceptionRetryInterval(Duration.ofSeconds(10));
    return factory;
  }

  // The default would log and skip after ten tries, and skip some kinds of fault at once.
  private static DefaultErrorHandler againForEver() {
    var pause = new ExponentialBackOff(500, 2);
    pause.setMaxInterval(30_000);
    var handler = new DefaultErrorHandler(pause);
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  /// Starts the listener again if anything but our own wish has stopped it.
  @EventListener
  void startAgain(ConcurrentContainerStoppedEvent stopped) {
    if (stopped.getReason() == Reason.NORMAL) {
      return;
    }
    log.error("the incident listener stopped: {}; starting it again", stopped.getReason());
    stopped.getSource(MessageListenerContainer.class).start();
  }
}
