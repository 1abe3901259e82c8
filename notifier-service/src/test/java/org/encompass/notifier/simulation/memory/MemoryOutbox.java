package org.encompass.notifier.simulation.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.encompass.notifier.outbox.Outbox;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.notifier.outbox.Waiting;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The outbox, from both ends.
public class MemoryOutbox implements Outbox, Waiting {
  private final Tables tables;

  public MemoryOutbox(Tables tables) {
    this.tables = tables;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void addAll(List<OutgoingRecord> records) {
    records.forEach(record -> tables.outbox.put(tables.store.next(), record));
  }

  @Override
  public boolean myTurn() {
    return true;
  }

  @Override
  public List<String> topics() {
    var topics = new LinkedHashSet<String>();
    tables.outbox.all().forEach(record -> topics.add(record.topic()));
    return List.copyOf(topics);
  }

  @Override
  public List<Row> oldest(String topic, int limit) {
    var rows = new ArrayList<Row>();
    tables.outbox.each(
        (id, record) -> {
          if (record.topic().equals(topic) && rows.size() < limit) {
            rows.add(new Row(id, record));
          }
        });
    return rows;
  }

  @Override
  public void said(Collection<Long> ids) {
    ids.forEach(tables.outbox::remove);
  }

  @Override
  public long count() {
    return tables.outbox.all().size();
  }

  @Override
  public Duration age() {
    return Duration.ZERO;
  }
}
