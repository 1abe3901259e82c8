package org.encompass.local.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.local.night.ChildId;
import org.encompass.local.night.Decision;

/// What the people of the duty desk do there.
public final class Desk {
  private static final String REPORT = "/desk/report";
  private static final String CASE = "/desk/review/[0-9a-f-]{36}";
  private final URI address;

  public Desk(URI address) {
    this.address = address;
  }

  public URI address() {
    return address;
  }

  public Person join(String invitation, String name, String role) {
    return Person.invited(address, "/desk", invitation, name, role);
  }

  public Person known(Account account) {
    return Person.known(address, "/desk", account);
  }

  /// Makes an account for all forces.
  ///
  /// @return its one-time link
  public String invite(Person supervisor, String name, String role) {
    var browser = supervisor.signedIn();
    var page = browser.get("/desk/accounts");
    var answer =
        browser.submit(page, "/desk/accounts", Map.of("name", name, "role", role, "force", "*"));
    return answer
        .text("invitation-link")
        .orElseThrow(() -> new IllegalStateException("the desk made no account: " + answer));
  }

  /// The cases that wait for a decision.
  public List<String> cases(Person reviewer) {
    return reviewer.signedIn().get("/desk/review").links(CASE);
  }

  /// Decides a case if it is about that child.
  ///
  /// @return the decision that was
  public Optional<Decision> decide(Person reviewer, String path, List<Decision> decisions) {
    var browser = reviewer.signedIn();
    var page = browser.get(path);
    var found = decisions.stream().filter(d -> isAbout(page, d.child())).findFirst();
    found.ifPresent(
        decision -> {
          var fields = fields(page, decision);
          var check = browser.submit(page, path, fields, urns(decision));
          taken(browser.submit(check, path + "/decision", fields, urns(decision)));
        });
    return found;
  }

  /// Agrees, as a second person, to a proposal about one of these children.
  ///
  /// @return whether there was one
  public boolean confirm(Person second, String path, List<Decision> decisions) {
    var browser = second.signedIn();
    var page = browser.get(path);
    var proposal = page.hidden("proposal");
    boolean agreed =
        proposal.isPresent() && decisions.stream().anyMatch(d -> isAbout(page, d.child()));
    if (agreed) {
      var fields = seen(page);
      fields.put("proposal", proposal.orElseThrow());
      fields.put("answer", "CONFIRM");
      fields.put("reason", "Asked the school too; it knows the child.");
      taken(browser.submit(page, path + "/proposal", fields));
    }
    return agreed;
  }

  private static void taken(Page answer) {
    if (!answer.isAt("/desk/review")) {
      throw new IllegalStateException("the decision was not taken, but " + answer);
    }
  }

  /// How a telephone call ends.
  public enum Call {
    TOLD_THE_OFFICE("TOLD", "OFFICE", "CONTACTS_OUT_OF_DATE"),
    TOLD_A_DEPUTY("TOLD", "DEPUTY", "WILL_SIGN_IN"),
    NO_ANSWER("NO_ANSWER", "NOBODY", "NONE");

    private final Map<String, String> fields;

    Call(String outcome, String spokenTo, String note) {
      fields = Map.of("outcome", outcome, "spokenTo", spokenTo, "note", note);
    }
  }

  /// Writes down a telephone call.
  public void logCall(Person officer, UUID notification, Call call) {
    var browser = officer.signedIn();
    var path = "/desk/notifications/" + notification;
    var page = browser.get(path);
    answered(browser.submit(page, path + "/call", call.fields));
  }

  /// The report about a day in one force, as plain text.
  public String report(Person viewer, LocalDate day, String force) {
    var page = viewer.signedIn().get(REPORT + "?format=text&day=" + day + "&force=" + force);
    answered(page);
    return page.html();
  }

  /// Stands up for what became of a day in one force.
  public void signOff(Person supervisor, LocalDate day, String force) {
    var browser = supervisor.signedIn();
    var page = browser.get(REPORT + "?day=" + day + "&force=" + force);
    var hash =
        page.hidden("hash")
            .orElseThrow(() -> new IllegalStateException("nothing to sign: " + page));
    var fields = Map.of("day", day.toString(), "force", force, "hash", hash);
    var answer = browser.submit(page, REPORT + "/sign-off", fields);
    if (answer.text("signed-by").isEmpty()) {
      throw new IllegalStateException("the day was not signed: " + answer);
    }
  }

  /// The accounting line that the desk shows.
  public Optional<String> accounting(Person viewer) {
    return viewer.signedIn().get("/desk").text("accounting");
  }

  private static boolean isAbout(Page page, ChildId child) {
    return page.words().contains(child.reference() + ", child " + child.childRef());
  }

  /// The decision, and which state of the case it is about.
  private static Map<String, String> fields(Page page, Decision decision) {
    var fields = seen(page);
    fields.putAll(chosen(decision));
    return fields;
  }

  private static Map<String, String> seen(Page page) {
    var fields = new HashMap<String, String>();
    for (var name : List.of("version", "generation")) {
      page.hidden(name).ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }

  private static Map<String, String> chosen(Decision decision) {
    return switch (decision) {
      case Decision.AtSchools _, Decision.AtSchoolsByTwo _ ->
          Map.of("decision", "SCHOOL", "reason", "Asked the school, which knows the child.");
      case Decision.AtNoSchool(var child, var laCode) ->
          Map.of(
              "decision",
              "NOT_AT_A_SCHOOL_WE_KNOW",
              "laCode",
              laCode,
              "reason",
              "No school of the county knows the child.");
    };
  }

  private static Map<String, List<String>> urns(Decision decision) {
    return switch (decision) {
      case Decision.AtSchools(var child, var urns) -> Map.of("urn", urns);
      case Decision.AtSchoolsByTwo(var child, var urns) -> Map.of("urn", urns);
      case Decision.AtNoSchool(var child, var laCode) -> Map.of();
    };
  }

  private static void answered(Page page) {
    if (page.status() != 200) {
      throw new IllegalStateException("the desk answered " + page);
    }
  }
}
