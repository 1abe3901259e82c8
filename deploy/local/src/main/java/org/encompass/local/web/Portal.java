package org.encompass.local.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What an administrator and a key adult do at the portal.
public final class Portal {
  private static final String ALERT = "/alerts/[0-9a-f-]{36}";
  private final URI address;

  public Portal(URI address) {
    this.address = address;
  }

  public URI address() {
    return address;
  }

  /// Accepts an invitation.
  public Person join(String invitation, String name, String role) {
    return Person.invited(address, "", invitation, name, role);
  }

  public Person known(Account account) {
    return Person.known(address, "", account);
  }

  /// Sends invitations to contacts, by id; to all without an account if none is named.
  public void invite(Person administrator, List<String> contactIds) {
    var browser = administrator.signedIn();
    var page = browser.get("/administration");
    var answer =
        contactIds.isEmpty()
            ? browser.submit(page, "/administration/invitations", Map.of("all", "true"))
            : browser.submit(
                page, "/administration/invitations", Map.of(), Map.of("contactId", contactIds));
    if (answer.status() != 200) {
      throw new IllegalStateException("the portal did not invite: " + answer);
    }
  }

  /// A school says by when its children arrive.
  public void arriveBy(Person keyAdult, String urn, String hour) {
    say(keyAdult, "/school/" + urn, "/arrival", Map.of("hour", hour));
  }

  /// A key adult says on which days she is away.
  public void away(Person keyAdult, String urn, String contactId, LocalDate from, LocalDate to) {
    say(
        keyAdult,
        "/school/" + urn + "/people/" + contactId,
        "/away",
        Map.of("from", from.toString(), "to", to.toString()));
  }

  private static void say(Person keyAdult, String page, String action, Map<String, String> fields) {
    var browser = keyAdult.signedIn();
    var answer = browser.submit(browser.get(page), page + action, fields);
    if (answer.status() != 200) {
      throw new IllegalStateException("the school was not heard: " + answer);
    }
  }

  /// The alerts on a key adult's morning page.
  public List<String> alerts(Person keyAdult) {
    return keyAdult.signedIn().get("/").links(ALERT);
  }

  public Page read(Person keyAdult, String alert) {
    return keyAdult.signedIn().get(alert);
  }

  /// Acknowledges an alert as it stands on its page.
  public Page acknowledge(Person keyAdult, Page alert, String outcome) {
    return keyAdult
        .signedIn()
        .submit(
            alert,
            alert.address().getPath() + "/acknowledgement",
            Map.of("outcome", outcome, "note", ""));
  }

  /// Says that the child of an alert is no pupil of the school.
  public void notOurPupil(Person keyAdult, String alert) {
    var browser = keyAdult.signedIn();
    var path = alert + "/not-our-pupil";
    var answer = browser.submit(browser.get(path), path, Map.of());
    if (!answer.isAt("/")) {
      throw new IllegalStateException("the alert was not sent back, but " + answer);
    }
  }
}
