package org.encompass.notifier.simulation.memory;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Spring's own rules of transactions (which method begins one, joins one or must find one) over
/// the store in memory. What a night does at their beginning and end is handed in.
public final class MemoryTransactions extends AbstractPlatformTransactionManager {
  /// What may happen to a node around a transaction.
  public interface Fate {
    /// Before it begins; others may work meanwhile.
    void beforeBegin();

    /// Instead of a commit: commits, or rolls back, and throws what the node sees.
    void commit(MemoryStore store);

    /// Nothing happens.
    Fate KIND =
        new Fate() {
          @Override
          public void beforeBegin() {}

          @Override
          public void commit(MemoryStore store) {
            store.commit();
          }
        };
  }

  private final transient MemoryStore store;
  private transient Fate fate = Fate.KIND;

  /// Over this store.
  public MemoryTransactions(MemoryStore store) {
    this.store = store;
    setTransactionSynchronization(SYNCHRONIZATION_NEVER);
  }

  /// What happens from now on.
  public void fate(Fate from) {
    fate = from;
  }

  @Override
  protected Object doGetTransaction() {
    return store;
  }

  @Override
  protected boolean isExistingTransaction(Object transaction) {
    return store.isOpen();
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    fate.beforeBegin();
    store.begin();
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    fate.commit(store);
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    store.rollback();
  }

  @Override
  protected void doSetRollbackOnly(DefaultTransactionStatus status) {
    status.setRollbackOnly();
  }
}
