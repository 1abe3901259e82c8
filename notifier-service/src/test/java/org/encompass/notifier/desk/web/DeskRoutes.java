package org.encompass.notifier.desk.web;

import static org.encompass.notifier.desk.DeskRole.DUTY;
import static org.encompass.notifier.desk.DeskRole.REVIEWER;
import static org.encompass.notifier.desk.DeskRole.SUPERVISOR;
import static org.encompass.notifier.desk.DeskRole.VIEWER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.desk.DeskRole;

/// Which routes the desk has, and for whom. Written by hand: it is what was decided, not what is.
final class DeskRoutes {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int BROKEN = 500;

  /// For whoever is not signed in yet.
  static final Expected OPEN = new Expected(Set.of(), false);

  static final Map<String, Expected> TABLE = new LinkedHashMap<>();

  /// @param ofACase it is about one case, which does not exist for people of other forces
  record Expected(Set<DeskRole> roles, boolean ofACase) {
    boolean allows(DeskRole role, boolean ownForce, int status) {
      if (!roles.contains(role)) {
        return status == FORBIDDEN;
      }
      return ofACase && !ownForce
          ? status == NOT_FOUND
          : status != FORBIDDEN && status != NOT_FOUND && status < BROKEN;
    }
  }

  static {
    open("GET /desk/sign-in", "POST /desk/sign-in");
    open("GET /desk/sign-in/code", "POST /desk/sign-in/code");
    open("GET /desk/invitation/{token}", "POST /desk/invitation/{token}");
    open("GET /desk/invitation/{token}/second-factor");
    open("POST /desk/invitation/{token}/second-factor");

    page("GET /desk", VIEWER, REVIEWER, DUTY, SUPERVISOR);
    page("GET /desk/report", VIEWER, REVIEWER, DUTY, SUPERVISOR);
    page("POST /desk/report/sign-off", SUPERVISOR);

    aCase("GET /desk/notifications/{id}", REVIEWER, DUTY, SUPERVISOR);
    aCase("POST /desk/notifications/{id}/call", DUTY, SUPERVISOR);
    aCase("POST /desk/notifications/{id}/step", DUTY, SUPERVISOR);
    aCase("POST /desk/notifications/{id}/close", SUPERVISOR);

    page("GET /desk/call-sheet", DUTY, SUPERVISOR);
    page("GET /desk/call-sheet/paper", DUTY, SUPERVISOR);
    page("GET /desk/call-sheet/csv", DUTY, SUPERVISOR);
    page("POST /desk/call-sheet/calls", DUTY, SUPERVISOR);

    page("GET /desk/review", REVIEWER, SUPERVISOR);
    aCase("GET /desk/review/{childId}", REVIEWER, SUPERVISOR);
    aCase("POST /desk/review/{childId}", REVIEWER, SUPERVISOR);
    aCase("POST /desk/review/{childId}/decision", REVIEWER, SUPERVISOR);
    aCase("POST /desk/review/{childId}/proposal", REVIEWER, SUPERVISOR);

    page("GET /desk/quarantine", DUTY, SUPERVISOR);
    aCase("GET /desk/quarantine/{id}", DUTY);
    aCase("POST /desk/quarantine/{id}/replay", DUTY, SUPERVISOR);
    aCase("POST /desk/quarantine/{id}/dismiss", DUTY, SUPERVISOR);

    page("GET /desk/breaches", DUTY, SUPERVISOR);
    aCase("GET /desk/breaches/{id}", DUTY, SUPERVISOR);
    aCase("POST /desk/breaches/{id}/reported", SUPERVISOR);
    aCase("POST /desk/breaches/{id}/not-reportable", SUPERVISOR);

    page("GET /desk/feeds", DUTY, SUPERVISOR);
    page("POST /desk/feeds", DUTY, SUPERVISOR);
    aCase("POST /desk/feeds/{id}/end", DUTY, SUPERVISOR); // before it could be confirmed
    aCase("POST /desk/feeds/{id}/confirm", DUTY, SUPERVISOR);

    page("GET /desk/accounts", SUPERVISOR);
    page("POST /desk/accounts", SUPERVISOR);
    aCase("POST /desk/accounts/{id}/invitation", SUPERVISOR);
    aCase("POST /desk/accounts/{id}/close", SUPERVISOR);
  }

  /// The pages that need no case.
  static List<String> pages() {
    return TABLE.entrySet().stream()
        .filter(route -> !route.getValue().ofACase())
        .map(Map.Entry::getKey)
        .filter(route -> route.startsWith("GET ") && !route.contains("{") && !route.endsWith("csv"))
        .map(route -> route.substring("GET ".length()))
        .toList();
  }

  private static void open(String... routes) {
    for (var route : routes) {
      TABLE.put(route, OPEN);
    }
  }

  private static void page(String route, DeskRole... roles) {
    TABLE.put(route, new Expected(Set.of(roles), false));
  }

  private static void aCase(String route, DeskRole... roles) {
    TABLE.put(route, new Expected(Set.of(roles), true));
  }

  private DeskRoutes() {}
}
