package org.encompass.harness;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Lets every test that waits do so for half a minute: a busy machine is no mistake of ours, and
/// who waits for what comes at once loses nothing.
public final class Patience implements LauncherSessionListener {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(LONG);
  }
}
