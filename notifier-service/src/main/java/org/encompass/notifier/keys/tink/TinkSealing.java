package org.encompass.notifier.keys.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.encompass.notifier.keys.AtRestKeys;
import org.encompass.notifier.keys.ForgottenException;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.keys.WrappedKeys;
import org.encompass.notifier.keys.WrappedKeys.WrappedKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// AES-GCM with 256-bit data keys, wrapped by a key-encryption key. A data key that was made in a
/// transaction is known to that transaction only until it commits: after a rollback the row is
/// gone, and what a cached key would seal could never be opened.
@Component
class TinkSealing implements Sealing {
  private final AtRestKeys atRest;
  private final WrappedKeys table;
  private final DataKeyCache cache;
  private final SecureRandom random = new SecureRandom();

  TinkSealing(AtRestKeys atRest, WrappedKeys table, @Qualifier("wall") Clock wall) {
    this.atRest = atRest;
    this.table = table;
    this.cache = new DataKeyCache(wall);
  }

  @Override
  public void prepare(Collection<Subject> subjects) {
    var missing = new HashSet<Subject>();
    for (var subject : subjects) {
      if (known(subject) == null) {
        missing.add(subject);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    load(missing).forEach(missing::remove);
    if (missing.isEmpty()) {
      return;
    }
    var made = new HashMap<Subject, WrappedKey>();
    missing.forEach(subject -> made.put(subject, fresh(subject)));
    table.addMissing(made);
    load(missing); // another transaction may have been first: the row counts, not what we made
  }

  @Override
  public byte[] seal(Subject subject, String place, byte[] plain) {
    var key = known(subject);
    if (key == null) {
      prepare(List.of(subject));
      key = existing(subject);
    }
    try {
      return key.encrypt(plain, bytes(place));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(place + " cannot be sealed", fault);
    }
  }

  @Override
  public byte[] open(Subject subject, String place, byte[] sealed) {
    try {
      return existing(subject).decrypt(sealed, bytes(place));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(place + " does not open", fault);
    }
  }

  @Override
  public void forget(Subject subject) {
    table.delete(subject);
    var mine = ofThisTransaction();
    if (mine != null) {
      mine.remove(subject);
    }
    cache.remove(subject);
    afterCommit(() -> cache.remove(subject));
  }

  private Aead existing(Subject subject) {
    var key = known(subject);
    if (key == null) {
      load(List.of(subject));
      key = known(subject);
    }
    if (key == null) {
      throw new ForgottenException(subject);
    }
    return key;
  }

  private Collection<Subject> load(Collection<Subject> subjects) {
    var found = table.find(subjects);
    found.forEach((subject, wrapped) -> remember(subject, unwrap(subject, wrapped)));
    return found.keySet();
  }

  private @Nullable Aead known(Subject subject) {
    var mine = ofThisTransaction();
    var key = mine == null ? null : mine.get(subject);
    return key == null ? cache.get(subject) : key;
  }

  private void remember(Subject subject, Aead key) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      cache.put(subject, key);
      return;
    }
    var mine = ofThisTransaction();
    if (mine == null) {
      var opened = new HashMap<Subject, Aead>();
      opened.put(subject, key);
      TransactionSynchronizationManager.bindResource(this, opened);
      TransactionSynchronizationManager.registerSynchronization(new Keeping(opened));
    } else {
      mine.put(subject, key);
    }
  }

  @SuppressWarnings("unchecked") // bound under this instance by remember() alone
  private @Nullable Map<Subject, Aead> ofThisTransaction() {
    return (Map<Subject, Aead>) TransactionSynchronizationManager.getResource(this);
  }

  private static void afterCommit(Runnable action) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              action.run();
            }
          });
    }
  }

  private WrappedKey fresh(Subject subject) {
    var dataKey = new byte[32];
    random.nextBytes(dataKey);
    try {
      var wrapped = wrapper(atRest.currentKid()).encrypt(dataKey, placeOf(subject));
      return new WrappedKey(atRest.currentKid(), wrapped);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("no data key for " + subject.key(), fault);
    }
  }

  private Aead unwrap(Subject subject, WrappedKey key) {
    try {
      return new AesGcmJce(wrapper(key.kid()).decrypt(key.wrapped(), placeOf(subject)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("the data key of " + subject.key() + " does not open", fault);
    }
  }

  private Aead wrapper(String kid) throws GeneralSecurityException {
    return new AesGcmJce(atRest.wrapping(kid));
  }

  private static byte[] placeOf(Subject subject) {
    return bytes("data_key/wrapped/" + subject.key());
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }

  /// Hands the transaction's keys to the cache if, and only if, it commits; lets go while it is
  /// suspended for another.
  private final class Keeping implements TransactionSynchronization {
    private final Map<Subject, Aead> opened;

    Keeping(Map<Subject, Aead> opened) {
      this.opened = opened;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(TinkSealing.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(TinkSealing.this, opened);
    }

    @Override
    public void afterCommit() {
      opened.forEach(cache::put);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(TinkSealing.this);
    }
  }
}
