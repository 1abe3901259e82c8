package org.encompass.portal.access.web;

import static org.encompass.portal.access.web.Doors.Who.ADMINISTRATOR;
import static org.encompass.portal.access.web.Doors.Who.ANYBODY;
import static org.encompass.portal.access.web.Doors.Who.BOTH;
import static org.encompass.portal.access.web.Doors.Who.FIRST_FACTOR;
import static org.encompass.portal.access.web.Doors.Who.KEY_ADULT;
import static org.encompass.portal.access.web.Doors.Who.OWNER;
import static org.encompass.portal.access.web.Doors.Who.READER;

import java.util.List;

/// The one table of the portal's routes and who may open each. A route that is not in it opens to
/// nobody; whose school or case it is, the page itself asks.
public final class Doors {
  /// Every route, for every method.
  public static final List<Door> ALL =
      List.of(
          new Door("/style.css", ANYBODY),
          new Door("/favicon.svg", ANYBODY),
          new Door("/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css", ANYBODY),
          new Door("/webjars/govuk-frontend/{version}/dist/govuk/govuk-frontend.min.css", ANYBODY),
          new Door("/error", ANYBODY),
          new Door("/language", ANYBODY),
          // Signing in and setting up
          new Door("/sign-in", ANYBODY),
          new Door("/sign-in/code", FIRST_FACTOR),
          new Door("/signed-out", ANYBODY),
          new Door("/invitation/{token}", ANYBODY),
          new Door("/invitation/{token}/second-factor", ANYBODY),
          new Door("/passkey.js", ANYBODY),
          new Door("/refresh.js", ANYBODY),
          new Door("/sign-in/passkey", ANYBODY),
          new Door("/sign-in/code/passkey", FIRST_FACTOR),
          new Door("/invitation/{token}/passkey", ANYBODY),
          new Door("/invitation/{token}/colleague", ANYBODY),
          // By way of another service
          new Door("/oauth2/authorization/{registration}", ANYBODY),
          new Door("/login/oauth2/code/{registration}", ANYBODY),
          new Door("/sign-in/refused/{registration}", ANYBODY),
          new Door("/invitation/{token}/with/{registration}", ANYBODY),
          // One's own ways to sign in
          new Door("/account", OWNER),
          new Door("/account/passkeys", OWNER),
          new Door("/account/passkeys/{id}/removal", OWNER),
          new Door("/account/app", OWNER),
          new Door("/account/app/new", OWNER),
          new Door("/account/app/removal", OWNER),
          // A key adult's cases
          new Door("/", BOTH),
          new Door("/alerts/history", READER),
          new Door("/alerts/looks", READER),
          new Door("/alerts/{id}", READER),
          new Door("/alerts/{id}/acknowledgement", READER),
          new Door("/alerts/{id}/not-our-pupil", READER),
          new Door("/alerts/{id}/hand-over", READER),
          new Door("/alerts/{id}/print", READER),
          new Door("/alerts/{id}/pdf", READER),
          new Door("/alerts/{id}/json", READER),
          new Door("/alerts/{id}/looks", READER),
          // A school's own upkeep
          new Door("/school", KEY_ADULT),
          new Door("/school/closed-today", KEY_ADULT),
          new Door("/school/test-mail", KEY_ADULT),
          new Door("/school/test-mail/{token}", KEY_ADULT),
          new Door("/school/{urn}", KEY_ADULT),
          new Door("/school/{urn}/closed-today", KEY_ADULT),
          new Door("/school/{urn}/open-today", KEY_ADULT),
          new Door("/school/{urn}/arrival", KEY_ADULT),
          new Door("/school/{urn}/confirmation", KEY_ADULT),
          new Door("/school/{urn}/parents-told", KEY_ADULT),
          new Door("/school/{urn}/texts", KEY_ADULT),
          new Door("/school/{urn}/invitation", KEY_ADULT),
          new Door("/school/{urn}/people/{contactId}", KEY_ADULT),
          new Door("/school/{urn}/people/{contactId}/away", KEY_ADULT),
          new Door("/school/{urn}/people/{contactId}/back", KEY_ADULT),
          new Door("/school/{urn}/people/{contactId}/invitation", KEY_ADULT),
          new Door("/school/{urn}/people/{contactId}/leaving", KEY_ADULT),
          new Door("/school/{urn}/people/{contactId}/recovery", KEY_ADULT),
          new Door("/school/{urn}/newcomers/{contactId}", KEY_ADULT),
          new Door("/school/{urn}/newcomers/{contactId}/confirmation", KEY_ADULT),
          new Door("/school/{urn}/newcomers/{contactId}/refusal", KEY_ADULT),
          // Schools, people and the day's numbers
          new Door("/dashboard", ADMINISTRATOR),
          new Door("/dashboard.csv", ADMINISTRATOR),
          new Door("/dashboard.json", ADMINISTRATOR),
          new Door("/reports", ADMINISTRATOR),
          new Door("/reports.csv", ADMINISTRATOR),
          new Door("/reports.json", ADMINISTRATOR),
          new Door("/reports/month", ADMINISTRATOR),
          new Door("/reports/month.csv", ADMINISTRATOR),
          new Door("/reports/month.json", ADMINISTRATOR),
          new Door("/dashboard/children", ADMINISTRATOR),
          new Door("/dashboard/children.csv", ADMINISTRATOR),
          new Door("/administration", ADMINISTRATOR),
          new Door("/administration/imports", ADMINISTRATOR),
          new Door("/administration/imports/{kind}", ADMINISTRATOR),
          new Door("/administration/imports/{job}", ADMINISTRATOR),
          new Door("/administration/imports/{job}/apply", ADMINISTRATOR),
          new Door("/administration/imports/{job}/columns", ADMINISTRATOR),
          new Door("/administration/imports/{job}/drop", ADMINISTRATOR),
          new Door("/administration/imports/{job}/findings.csv", ADMINISTRATOR),
          new Door("/administration/imports/{job}/report.json", ADMINISTRATOR),
          new Door("/administration/unassigned", ADMINISTRATOR),
          new Door("/administration/calendars", ADMINISTRATOR),
          new Door("/administration/calendars/{urn}", ADMINISTRATOR),
          new Door("/administration/calendars/{urn}/feed", ADMINISTRATOR),
          new Door("/administration/calendars/{urn}/feed/ending", ADMINISTRATOR),
          new Door("/administration/looks", ADMINISTRATOR),
          new Door("/administration/reachability", ADMINISTRATOR),
          new Door("/administration/reachability.csv", ADMINISTRATOR),
          new Door("/administration/reachability/list", ADMINISTRATOR),
          new Door("/administration/reachability/tests", ADMINISTRATOR),
          new Door("/administration/schools/{urn}", ADMINISTRATOR),
          new Door("/administration/schools/{urn}/tests", ADMINISTRATOR),
          new Door("/administration/schools/{urn}/heed-files", ADMINISTRATOR),
          new Door("/administration/invitations", ADMINISTRATOR),
          new Door("/administration/newcomers", ADMINISTRATOR),
          new Door("/administration/newcomers/{urn}/{contactId}/confirmation", ADMINISTRATOR),
          new Door("/administration/newcomers/{urn}/{contactId}/refusal", ADMINISTRATOR),
          new Door("/administration/administrators", ADMINISTRATOR),
          new Door("/administration/administrators/invitation", ADMINISTRATOR),
          new Door("/administration/administrators/{accountId}/ending", ADMINISTRATOR),
          new Door("/administration/administrators/{accountId}/remit", ADMINISTRATOR),
          new Door("/administration/roles", ADMINISTRATOR),
          new Door("/administration/recoveries", ADMINISTRATOR),
          new Door("/administration/recoveries/{id}/approval", ADMINISTRATOR),
          new Door("/administration/recoveries/{id}/refusal", ADMINISTRATOR));

  private Doors() {}

  /// One route.
  ///
  /// @param pattern a path; `{name}` stands for one part of it
  public record Door(String pattern, Who who) {}

  /// Who may open a door.
  public enum Who {
    /// Everybody, signed in or not.
    ANYBODY,
    /// Who is signing in: the first factor is enough.
    FIRST_FACTOR,
    /// Key adults who gave their second factor today, and administrators with both factors.
    BOTH,
    /// Key adults with both factors.
    KEY_ADULT,
    /// Key adults who gave their second factor today, on London's clocks.
    READER,
    /// Both kinds, who gave their second factor just now: for what changes how they sign in.
    OWNER,
    /// Administrators with both factors.
    ADMINISTRATOR
  }
}
