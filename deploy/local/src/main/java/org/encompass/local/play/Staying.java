package org.encompass.local.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.encompass.harness.Totp;
import org.encompass.local.web.Account;

/// A run that goes on until Ctrl-C. Whoever presses Enter is shown everybody's one-time codes, as
/// their authenticator apps would show them now.
final class Staying {
  private static final int STEP = 30;
  private final List<Account> accounts;
  private final Clock clock;

  Staying(List<Account> accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// @return the exit code
  int untilStopped() {
    try (var keys =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))) {
      while (keys.readLine() != null) {
        codes();
      }
      // Nobody is at the keyboard.
      new CountDownLatch(1).await();
    } catch (IOException | InterruptedException ctrlC) {
      // Not passed on: what is closed next may wait a moment for its own end.
      return 0;
    }
    return 0;
  }

  private void codes() {
    var now = clock.instant();
    long left = STEP - Math.floorMod(now.getEpochSecond(), (long) STEP);
    System.out.printf("one-time codes of the next %d seconds; each counts once%n", left);
    for (var account : accounts) {
      System.out.printf(
          "%-13s %-36s code: %s%n",
          account.role().toLowerCase(Locale.ROOT).replace('_', ' '),
          account.name(),
          Totp.code(account.secret(), now));
    }
  }
}
