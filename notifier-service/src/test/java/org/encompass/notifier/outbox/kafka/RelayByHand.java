package org.encompass.notifier.outbox.kafka;

import org.springframework.beans.factory.BeanFactory;

/// Turns the outbox's relay by hand, without its loop.
public final class RelayByHand {
  private final OutboxRelay relay;

  /// The relay of these beans.
  public RelayByHand(BeanFactory beans) {
    relay = beans.getBean(OutboxRelay.class);
  }

  /// One round.
  public void turn() {
    relay.carry();
  }
}
