package org.encompass.portal.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.encompass.portal.imports.JobBook.Beat;
import org.jspecify.annotations.Nullable;

/// A job whose file lies with this process. Whoever took it in hand has it alone.
final class Held implements Progress {
  private final UUID id;
  private final Asked asked;
  private final boolean goesOn;
  private final AtomicBoolean inHand = new AtomicBoolean();
  private volatile @Nullable Applying applying;
  private volatile Beat beat;

  /// @param goesOn whether it is put into force without a word, if there are no doubts
  Held(UUID id, Asked asked, boolean goesOn) {
    this.id = id;
    this.asked = asked;
    this.goesOn = goesOn;
    this.beat = new Beat(id, 0, 0);
  }

  UUID id() {
    return id;
  }

  Kind kind() {
    return asked.kind();
  }

  boolean goesOn() {
    return goesOn;
  }

  /// What was asked, with the answers that came since.
  Asked asked(Map<String, String> options) {
    var all = new HashMap<>(asked.options());
    all.putAll(options);
    return new Asked(asked.kind(), asked.accountId(), asked.remit(), all, asked.files());
  }

  @Override
  public void at(long done, long all) {
    beat = new Beat(id, done, all);
  }

  Beat beat() {
    return beat;
  }

  boolean take() {
    return inHand.compareAndSet(false, true);
  }

  void putDown() {
    inHand.set(false);
  }

  void keep(Applying ready) {
    try (var _ = applying) {
      applying = ready;
    }
  }

  @Nullable Applying applying() {
    return applying;
  }

  /// Lets go of all of it.
  void release() {
    try (var _ = applying) {
      for (var file : asked.files().values()) {
        if (file instanceof SealedUpload upload) {
          upload.close();
        }
      }
    }
  }
}
