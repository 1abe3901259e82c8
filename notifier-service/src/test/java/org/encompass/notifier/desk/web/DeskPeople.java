package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.List;
import org.encompass.harness.Totp;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;

/// Makes made-up people accounts and signs them in.
record DeskPeople(Invitations invitations, int port) {
  static final String PASSWORD = "three random words";

  DeskBrowser signedIn(DeskRole role, String force) {
    var name = "person-" + MadeUpCounty.number();
    var secret = account(name, role, force);
    var browser = new DeskBrowser(port);
    browser.signIn(name, PASSWORD, Totp.code(secret, Instant.now()));
    return browser;
  }

  /// An account that was taken up; the second factor's secret.
  String account(String name, DeskRole role, String force) {
    var link = invitations.invite(name, role, List.of(force)).orElseThrow();
    return new DeskBrowser(port).accept(link.toString(), PASSWORD);
  }
}
