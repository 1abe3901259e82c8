package org.encompass.portal.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A telephone's or computer's passkeys for one window of Chromium, without the telephone. It
/// confirms whatever it is asked, with the person verified unless told otherwise.
public final class Authenticator {
  private final CDPSession session;
  private final String id;

  public Authenticator(Page page) {
    session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    id =
        session
            .send("WebAuthn.addVirtualAuthenticator", arguments)
            .get("authenticatorId")
            .getAsString();
  }

  /// Says from now on that the person was verified when she was not, or the other way round.
  public void claimVerified(boolean verified) {
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", id);
    arguments.addProperty("isBadUV", !verified);
    session.send("WebAuthn.setResponseOverrideBits", arguments);
  }

  /// Sets every passkey's signature counter, as an older copy of it would have it.
  public void setCounter(int count) {
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", id);
    var credentials =
        session.send("WebAuthn.getCredentials", arguments).getAsJsonArray("credentials");
    for (var credential : credentials) {
      var one = credential.getAsJsonObject();
      arguments.addProperty("credentialId", one.get("credentialId").getAsString());
      session.send("WebAuthn.removeCredential", arguments);
      one.addProperty("signCount", count);
      var adding = new JsonObject();
      adding.addProperty("authenticatorId", id);
      adding.add("credential", one);
      session.send("WebAuthn.addCredential", adding);
    }
  }
}
