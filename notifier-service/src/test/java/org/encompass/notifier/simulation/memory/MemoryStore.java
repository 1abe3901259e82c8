package org.encompass.notifier.simulation.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Tables in memory for one thread. One transaction at a time: what it wrote can be taken back to
/// the letter. Rows are values that nobody changes; a change puts a new one in place.
public final class MemoryStore {
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Map<Place, Object> written = new LinkedHashMap<>();
  private final List<Table<?, ?>> tables = new ArrayList<>();
  private Runnable gate = () -> {};
  private boolean open;
  private long commits;
  private long number;
  private long writes;

  /// What stands before every access: a dead node reaches no database.
  public void gate(Runnable before) {
    gate = before;
  }

  /// A table that keeps the order of insertion.
  public <K, V> Table<K, V> table() {
    return register(new Table<>(new LinkedHashMap<>()));
  }

  /// A table that keeps the order of its keys.
  public <K extends Comparable<K>, V> Table<K, V> sorted() {
    return register(new Table<>(new TreeMap<>()));
  }

  private <K, V> Table<K, V> register(Table<K, V> table) {
    tables.add(table);
    return table;
  }

  /// Forgets everything.
  public void clear() {
    undo.clear();
    written.clear();
    open = false;
    commits = 0;
    number = 0;
    writes = 0;
    tables.forEach(table -> table.rows.clear());
  }

  /// Whether a transaction is open.
  public boolean isOpen() {
    return open;
  }

  /// Begins a transaction.
  public void begin() {
    if (open) {
      throw new IllegalStateException("one transaction at a time");
    }
    written.clear();
    open = true;
  }

  /// What was written stands.
  public void commit() {
    undo.clear();
    open = false;
    commits++;
  }

  /// Nothing of it was ever written.
  public void rollback() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
    open = false;
  }

  /// The rows that the last transaction wrote, as it left them.
  public Collection<Object> written() {
    return written.values();
  }

  /// How many transactions were committed: a clock for "before" and "after".
  public long commits() {
    return commits;
  }

  /// The next number of the one sequence; as in PostgreSQL a rollback does not give it back.
  public long next() {
    return ++number;
  }

  /// How often anything was written, kept or not.
  public long writes() {
    return writes;
  }

  private record Place(Object table, Object key) {}

  /// Rows by key.
  public final class Table<K, V> {
    private final Map<K, V> rows;

    private Table(Map<K, V> rows) {
      this.rows = rows;
    }

    /// A row that must be there.
    public V row(K key) {
      var row = find(key);
      if (row == null) {
        throw new IllegalArgumentException("no row " + key);
      }
      return row;
    }

    /// A row, or null.
    public @Nullable V find(K key) {
      gate.run();
      return rows.get(key);
    }

    /// All rows as they are now.
    public List<V> all() {
      gate.run();
      return List.copyOf(rows.values());
    }

    /// Each row with its key.
    public void each(BiConsumer<K, V> reader) {
      gate.run();
      rows.forEach(reader);
    }

    /// All rows, for those who only look on: no gate.
    public Iterable<V> seen() {
      return rows.values();
    }

    /// One row, for those who only look on.
    public @Nullable V see(K key) {
      return rows.get(key);
    }

    /// Writes a row.
    public void put(K key, V row) {
      write();
      written.put(new Place(this, key), row);
      var before = rows.put(key, row);
      undo.push(before == null ? () -> rows.remove(key) : () -> rows.put(key, before));
    }

    /// Writes a row as somebody else does whose transaction ends within the open one, which sees it
    /// from now on and does not take it back.
    public void putBeside(K key, V row) {
      rows.put(key, row);
      writes++;
    }

    /// Writes a row that is not there yet; false if it is.
    public boolean putNew(K key, V row) {
      if (find(key) != null) {
        return false;
      }
      put(key, row);
      return true;
    }

    /// Deletes a row.
    public void remove(K key) {
      write();
      var before = rows.remove(key);
      if (before != null) {
        undo.push(() -> rows.put(key, before));
      }
    }

    private void write() {
      gate.run();
      if (!open) {
        throw new IllegalStateException("written outside a transaction");
      }
      writes++;
    }
  }
}
