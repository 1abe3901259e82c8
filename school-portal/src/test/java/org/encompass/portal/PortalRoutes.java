package org.encompass.portal;

import static org.encompass.portal.PortalRoutes.Audience.ADMINISTRATORS;
import static org.encompass.portal.PortalRoutes.Audience.ANYBODY;
import static org.encompass.portal.PortalRoutes.Audience.CASE;
import static org.encompass.portal.PortalRoutes.Audience.COLLEAGUES;
import static org.encompass.portal.PortalRoutes.Audience.HALFWAY;
import static org.encompass.portal.PortalRoutes.Audience.KEEPERS;
import static org.encompass.portal.PortalRoutes.Audience.KEY_ADULTS;
import static org.encompass.portal.PortalRoutes.Audience.LEADS;
import static org.encompass.portal.PortalRoutes.Audience.MEMBERS;
import static org.encompass.portal.PortalRoutes.Audience.NEVER;
import static org.encompass.portal.PortalRoutes.Audience.OVERSIGHT;
import static org.encompass.portal.PortalRoutes.Audience.SIGNED_IN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every route of the portal's pages and who may: written down a second time, apart from the code
/// that grants it. Cases are of one school; whoever has no part in them finds nothing there.
final class PortalRoutes {
  private PortalRoutes() {}

  /// Who walks.
  enum Walker {
    NOBODY,
    /// Of the school that the cases are about.
    LEAD,
    DEPUTY,
    HEAD,
    /// A deputy of that school from whom the cases are hidden.
    HIDDEN,
    /// A deputy of that school whose training has ended.
    UNTRAINED,
    /// A lead of another school.
    ELSEWHERE,
    ADMINISTRATOR
  }

  /// Who may, and what the others meet.
  enum Audience {
    ANYBODY(EnumSet.allOf(Walker.class)),
    /// Only between the first and the second factor.
    HALFWAY(EnumSet.complementOf(EnumSet.of(Walker.NOBODY))),
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Walker.NOBODY))),
    KEY_ADULTS(EnumSet.complementOf(EnumSet.of(Walker.NOBODY, Walker.ADMINISTRATOR))),
    CASE(EnumSet.of(Walker.LEAD, Walker.DEPUTY)),
    /// The lead of the case's school.
    OVERSIGHT(EnumSet.of(Walker.LEAD)),
    LEADS(EnumSet.of(Walker.LEAD, Walker.ELSEWHERE)),
    /// Everybody on the school's list.
    MEMBERS(EnumSet.of(Walker.LEAD, Walker.DEPUTY, Walker.HEAD, Walker.HIDDEN, Walker.UNTRAINED)),
    /// Who reads cases by their role, and so may vouch for a colleague.
    COLLEAGUES(EnumSet.of(Walker.LEAD, Walker.DEPUTY, Walker.HIDDEN, Walker.UNTRAINED)),
    /// Who keeps the list of the school.
    KEEPERS(EnumSet.of(Walker.LEAD, Walker.HEAD)),
    /// Only for a colleague whose account is not set up, and theirs is; or for a passkey of one's
    /// own, and it is none.
    NEVER(EnumSet.noneOf(Walker.class)),
    ADMINISTRATORS(EnumSet.of(Walker.ADMINISTRATOR));

    private final Set<Walker> allowed;

    Audience(Set<Walker> allowed) {
      this.allowed = allowed;
    }

    boolean allows(Walker walker) {
      return allowed.contains(walker);
    }

    /// How the others are turned away: whoever reads cases somewhere learns not even that there is
    /// one.
    Set<Integer> refusals(Walker walker) {
      return this != ADMINISTRATORS && walker != Walker.ADMINISTRATOR
          ? Set.of(404)
          : Set.of(403, 404);
    }
  }

  /// What forms must hold to do what they say, but the outcome of an alert.
  static final Map<String, String> FORM =
      Map.of(
          "hour", "08:30",
          "name", "Somebody Else",
          "role", "DEPUTY",
          "email", "somebody.else@larkmead.example.invalid",
          "trainedUntil", "2030-01-01",
          "language", "en",
          "from", "2027-01-04",
          "to", "2027-01-08");

  static final Map<String, Audience> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("GET /sign-in", ANYBODY),
              Map.entry("GET /sign-in/code", HALFWAY),
              Map.entry("GET /signed-out", ANYBODY),
              Map.entry("GET /invitation/{token}", ANYBODY),
              Map.entry("POST /invitation/{token}", ANYBODY),
              Map.entry("POST /invitation/{token}/second-factor", ANYBODY),
              Map.entry("POST /invitation/{token}/passkey", ANYBODY),
              Map.entry("GET /invitation/{token}/colleague", ANYBODY),
              Map.entry("POST /invitation/{token}/colleague", ANYBODY),
              Map.entry("GET /account", SIGNED_IN),
              Map.entry("POST /account/passkeys", SIGNED_IN),
              Map.entry("POST /account/passkeys/{id}/removal", NEVER),
              Map.entry("GET /account/app", SIGNED_IN),
              Map.entry("POST /account/app", SIGNED_IN),
              Map.entry("POST /account/app/new", SIGNED_IN),
              Map.entry("POST /account/app/removal", SIGNED_IN),
              Map.entry("GET /", SIGNED_IN),
              Map.entry("GET /alerts/history", KEY_ADULTS),
              Map.entry("GET /alerts/looks", LEADS),
              Map.entry("GET /alerts/{id}", CASE),
              Map.entry("POST /alerts/{id}/acknowledgement", CASE),
              Map.entry("GET /alerts/{id}/not-our-pupil", CASE),
              Map.entry("POST /alerts/{id}/not-our-pupil", CASE),
              Map.entry("GET /alerts/{id}/hand-over", CASE),
              Map.entry("POST /alerts/{id}/hand-over", CASE),
              Map.entry("GET /alerts/{id}/print", CASE),
              Map.entry("POST /alerts/{id}/pdf", CASE),
              Map.entry("POST /alerts/{id}/json", CASE),
              Map.entry("GET /alerts/{id}/looks", OVERSIGHT),
              Map.entry("GET /administration/schools/{urn}/heed-files", ADMINISTRATORS),
              Map.entry("POST /administration/schools/{urn}/heed-files", ADMINISTRATORS),
              Map.entry("POST /language", ANYBODY),
              Map.entry("GET /invitation/{token}/second-factor", ANYBODY),
              Map.entry("GET /invitation/{token}/with/{registration}", ANYBODY),
              Map.entry("GET /sign-in/refused/{registration}", ANYBODY),
              Map.entry("GET /oauth2/authorization/{registration}", ANYBODY),
              Map.entry("GET /login/oauth2/code/{registration}", ANYBODY),
              Map.entry("GET /school", KEY_ADULTS),
              Map.entry("GET /school/closed-today", KEY_ADULTS),
              Map.entry("POST /school/test-mail", KEY_ADULTS),
              Map.entry("GET /school/test-mail/{token}", KEY_ADULTS),
              Map.entry("POST /school/test-mail/{token}", KEY_ADULTS),
              Map.entry("GET /school/{urn}", MEMBERS),
              Map.entry("GET /school/{urn}/closed-today", MEMBERS),
              Map.entry("POST /school/{urn}/closed-today", MEMBERS),
              Map.entry("POST /school/{urn}/open-today", MEMBERS),
              Map.entry("POST /school/{urn}/arrival", KEEPERS),
              Map.entry("GET /school/{urn}/confirmation", KEEPERS),
              Map.entry("POST /school/{urn}/confirmation", KEEPERS),
              Map.entry("POST /school/{urn}/parents-told", KEEPERS),
              Map.entry("GET /school/{urn}/texts", MEMBERS),
              Map.entry("GET /school/{urn}/invitation", KEEPERS),
              Map.entry("POST /school/{urn}/invitation", KEEPERS),
              Map.entry("GET /school/{urn}/people/{contactId}", MEMBERS),
              Map.entry("POST /school/{urn}/people/{contactId}", KEEPERS),
              Map.entry("POST /school/{urn}/people/{contactId}/away", KEEPERS),
              Map.entry("POST /school/{urn}/people/{contactId}/back", KEEPERS),
              Map.entry("POST /school/{urn}/people/{contactId}/invitation", NEVER),
              Map.entry("POST /school/{urn}/people/{contactId}/recovery", COLLEAGUES),
              Map.entry("GET /school/{urn}/people/{contactId}/leaving", KEEPERS),
              Map.entry("POST /school/{urn}/people/{contactId}/leaving", KEEPERS),
              Map.entry("GET /school/{urn}/newcomers/{contactId}", NEVER),
              Map.entry("POST /school/{urn}/newcomers/{contactId}/confirmation", NEVER),
              Map.entry("POST /school/{urn}/newcomers/{contactId}/refusal", NEVER),
              Map.entry("GET /administration/newcomers", ADMINISTRATORS),
              Map.entry(
                  "POST /administration/newcomers/{urn}/{contactId}/confirmation", ADMINISTRATORS),
              Map.entry("POST /administration/newcomers/{urn}/{contactId}/refusal", ADMINISTRATORS),
              Map.entry("GET /dashboard", ADMINISTRATORS),
              Map.entry("GET /dashboard.csv", ADMINISTRATORS),
              Map.entry("GET /dashboard.json", ADMINISTRATORS),
              Map.entry("GET /reports", ADMINISTRATORS),
              Map.entry("GET /reports.csv", ADMINISTRATORS),
              Map.entry("GET /reports.json", ADMINISTRATORS),
              Map.entry("GET /reports/month", ADMINISTRATORS),
              Map.entry("GET /reports/month.csv", ADMINISTRATORS),
              Map.entry("GET /reports/month.json", ADMINISTRATORS),
              Map.entry("GET /dashboard/children", ADMINISTRATORS),
              Map.entry("GET /dashboard/children.csv", ADMINISTRATORS),
              Map.entry("GET /administration", ADMINISTRATORS),
              Map.entry("GET /administration/calendars", ADMINISTRATORS),
              Map.entry("GET /administration/calendars/{urn}", ADMINISTRATORS),
              Map.entry("POST /administration/calendars/{urn}/feed", ADMINISTRATORS),
              Map.entry("POST /administration/calendars/{urn}/feed/ending", ADMINISTRATORS),
              Map.entry("GET /administration/looks", ADMINISTRATORS),
              Map.entry("GET /administration/unassigned", ADMINISTRATORS),
              Map.entry("POST /administration/unassigned", ADMINISTRATORS),
              Map.entry("GET /administration/imports", ADMINISTRATORS),
              Map.entry("GET /administration/reachability", ADMINISTRATORS),
              Map.entry("GET /administration/reachability.csv", ADMINISTRATORS),
              Map.entry("POST /administration/reachability/list", ADMINISTRATORS),
              Map.entry("POST /administration/reachability/tests", ADMINISTRATORS),
              Map.entry("GET /administration/schools/{urn}", ADMINISTRATORS),
              Map.entry("POST /administration/schools/{urn}/tests", ADMINISTRATORS),
              Map.entry("POST /administration/imports/{kind}", ADMINISTRATORS),
              Map.entry("GET /administration/imports/{job}", ADMINISTRATORS),
              Map.entry("POST /administration/imports/{job}/apply", ADMINISTRATORS),
              Map.entry("POST /administration/imports/{job}/columns", ADMINISTRATORS),
              Map.entry("POST /administration/imports/{job}/drop", ADMINISTRATORS),
              Map.entry("GET /administration/imports/{job}/findings.csv", ADMINISTRATORS),
              Map.entry("GET /administration/imports/{job}/report.json", ADMINISTRATORS),
              Map.entry("POST /administration/invitations", ADMINISTRATORS),
              Map.entry("GET /administration/administrators", ADMINISTRATORS),
              Map.entry("GET /administration/administrators/invitation", ADMINISTRATORS),
              Map.entry("POST /administration/administrators/invitation", ADMINISTRATORS),
              Map.entry("GET /administration/administrators/{accountId}/remit", ADMINISTRATORS),
              Map.entry("POST /administration/administrators/{accountId}/remit", ADMINISTRATORS),
              Map.entry("POST /administration/administrators/{accountId}/ending", ADMINISTRATORS),
              Map.entry("GET /administration/roles", ADMINISTRATORS),
              Map.entry("GET /administration/recoveries", ADMINISTRATORS),
              Map.entry("POST /administration/recoveries", ADMINISTRATORS),
              Map.entry("POST /administration/recoveries/{id}/approval", ADMINISTRATORS),
              Map.entry("POST /administration/recoveries/{id}/refusal", ADMINISTRATORS)));
}
