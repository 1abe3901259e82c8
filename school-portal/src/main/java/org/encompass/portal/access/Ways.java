package org.encompass.portal.access;

/// The ways an account may be signed in to. A passkey is enough by itself; a password or another
/// service's word needs the app's code after it.
///
/// @param passkeys how many
public record Ways(boolean password, boolean otherService, boolean app, int passkeys) {
  /// Whether they still give two factors.
  public boolean enough() {
    return passkeys > 0 || (password || otherService) && app;
  }

  Ways withoutOnePasskey() {
    return new Ways(password, otherService, app, passkeys - 1);
  }

  Ways withoutApp() {
    return new Ways(password, otherService, false, passkeys);
  }
}
