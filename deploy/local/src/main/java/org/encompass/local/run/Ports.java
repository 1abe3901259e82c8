package org.encompass.local.run;

import org.encompass.harness.FreePorts;

/// Where everything listens. 0 = wherever there is room.
public record Ports(
    int portal,
    int portalManagement,
    int notifier,
    int notifierManagement,
    int kafka,
    int postgres,
    int smtp,
    int issuer) {

  /// The same with a free port wherever none was given.
  ///
  /// @param usual whether the services' usual ports are tried first, for people at a keyboard
  public Ports resolved(boolean usual) {
    var free = FreePorts.draw(8).iterator();
    return new Ports(
        or(portal, usual, 8080, free.next()),
        or(portalManagement, usual, 9080, free.next()),
        or(notifier, usual, 8081, free.next()),
        or(notifierManagement, usual, 9081, free.next()),
        or(kafka, usual, 9092, free.next()),
        or(postgres, false, 0, free.next()),
        or(smtp, false, 0, free.next()),
        or(issuer, false, 0, free.next()));
  }

  private static int or(int given, boolean usual, int first, int free) {
    return given != 0 ? given : usual && FreePorts.isFree(first) ? first : free;
  }
}
