package org.encompass.notifier.simulation.memory;

import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.ANotification;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.ladder.LadderRowsContract;
import org.junit.jupiter.api.BeforeEach;

/// The contract on the simulator's table.
class MemoryLadderRowsTest implements LadderRowsContract {
  private final MemoryStore store = new MemoryStore();
  private final Tables tables = new Tables(store);

  @BeforeEach
  void open() {
    store.begin();
  }

  @Override
  public LadderRows rows() {
    return new MemoryLadderRows(tables);
  }

  @Override
  public UUID notification(NotificationState state) {
    var made = new ANotification().state(state).make();
    new MemoryNotificationRows(tables).insert(made, 0);
    return made.notificationId();
  }
}
