package org.encompass.portal.upkeep.web;

import java.util.List;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.upkeep.NewColleagues;
import org.encompass.portal.upkeep.Outcome;
import org.encompass.portal.upkeep.Refusal;
import org.encompass.portal.upkeep.Roles;
import org.encompass.portal.upkeep.SchoolPage;
import org.encompass.portal.upkeep.SchoolPage.Colleague;
import org.encompass.portal.upkeep.SchoolPages;
import org.encompass.portal.upkeep.SchoolPeople;
import org.encompass.portal.upkeep.Vouching;
import org.encompass.schemas.SchoolMessage.Away;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which a school keeps its list of people.
@Controller
class PeopleController {
  private final SchoolPages pages;
  private final SchoolPeople people;
  private final NewColleagues newcomers;
  private final Vouching vouching;

  PeopleController(
      SchoolPages pages, SchoolPeople people, NewColleagues newcomers, Vouching vouching) {
    this.pages = pages;
    this.people = people;
    this.newcomers = newcomers;
    this.vouching = vouching;
  }

  @GetMapping("/school/{urn}/invitation")
  String askWhom(@AuthenticationPrincipal SignedIn who, @PathVariable String urn, Model model) {
    var page = keeper(who, urn, model);
    return invitation(PersonForm.empty(page.language()), List.of(), model);
  }

  @PostMapping("/school/{urn}/invitation")
  String invite(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      PersonForm form,
      Model model,
      RedirectAttributes answer) {
    var key = NotThere.key(urn);
    var page = keeper(who, urn, model);
    var problems = form.problemsOfNew(page.school());
    if (!problems.isEmpty()) {
      return invitation(form, problems, model);
    }
    var outcome =
        newcomers.invite(
            who.accountId(), key, form.described(key), form.email(), form.chosenLanguage());
    return switch (outcome) {
      case Outcome.Done() -> to("redirect:/school/{urn}", "expected", answer);
      case Outcome.Refused(var why) -> invitation(form, List.of(problem(why)), model);
      case Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  @GetMapping("/school/{urn}/people/{contactId}")
  String person(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      Model model) {
    var person = colleague(who, urn, contactId, model);
    return person(PersonForm.of(person), List.of(), model);
  }

  @PostMapping("/school/{urn}/people/{contactId}")
  String describe(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      PersonForm typed,
      Model model,
      RedirectAttributes answer) {
    var key = NotThere.key(urn);
    var person = colleague(who, urn, contactId, model);
    var form =
        person.me()
            ? onlyTelephone(person, typed)
            : person.onlyRenewable() ? onlyTraining(person, typed) : typed;
    var problems = form.problems(key);
    if (!problems.isEmpty()) {
      return person(form, problems, model);
    }
    var outcome =
        people.describe(who.accountId(), key, contactId, form.described(key), form.seen());
    return switch (outcome) {
      case Outcome.Done() -> to("redirect:/school/{urn}", "changed", answer);
      case Outcome.Refused(var why) -> person(form.seeing(person), List.of(problem(why)), model);
      case Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  // One's own form has no other field.
  private static PersonForm onlyTelephone(Colleague me, PersonForm typed) {
    var known = PersonForm.of(me);
    return new PersonForm(
        known.name(),
        typed.role().isEmpty() ? known.role() : typed.role(),
        known.email(),
        typed.telephone(),
        typed.trainedUntil().isEmpty() ? known.trainedUntil() : typed.trainedUntil(),
        known.language(),
        typed.seen());
  }

  private static PersonForm onlyTraining(Colleague one, PersonForm typed) {
    var known = PersonForm.of(one);
    return new PersonForm(
        known.name(),
        known.role(),
        known.email(),
        known.telephone(),
        typed.trainedUntil(),
        known.language(),
        typed.seen());
  }

  @PostMapping("/school/{urn}/people/{contactId}/away")
  String away(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model,
      RedirectAttributes answer) {
    var person = colleague(who, urn, contactId, model);
    var first = PersonForm.date(from);
    var last = PersonForm.date(to);
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      model.addAttribute("from", from);
      model.addAttribute("to", to);
      var problem = new Problem(first.isEmpty() ? "from" : "to", "upkeep.problem.days");
      return person(PersonForm.of(person), List.of(problem), model);
    }
    var days = new Away(first.get(), last.get());
    return days(people.away(who.accountId(), NotThere.key(urn), contactId, days), answer);
  }

  @PostMapping("/school/{urn}/people/{contactId}/back")
  String back(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes answer) {
    var days =
        new Away(
            PersonForm.date(from).orElseThrow(NotThere::exception),
            PersonForm.date(to).orElseThrow(NotThere::exception));
    return days(people.back(who.accountId(), NotThere.key(urn), contactId, days), answer);
  }

  private static String days(Outcome outcome, RedirectAttributes answer) {
    return switch (outcome) {
      case Outcome.Done() -> to("redirect:/school/{urn}/people/{contactId}", "days", answer);
      case Outcome.Refused(var _), Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  @PostMapping("/school/{urn}/people/{contactId}/invitation")
  String inviteAgain(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      RedirectAttributes answer) {
    return switch (newcomers.inviteAgain(who.accountId(), NotThere.key(urn), contactId)) {
      case Outcome.Done() -> to("redirect:/school/{urn}", "invited", answer);
      case Outcome.Refused(var _), Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  @GetMapping("/school/{urn}/people/{contactId}/leaving")
  String askLeaving(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      Model model) {
    colleague(who, urn, contactId, model);
    keeper(who, urn, model);
    return "upkeep/leaving";
  }

  @PostMapping("/school/{urn}/people/{contactId}/leaving")
  String leaves(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      Model model,
      RedirectAttributes answer) {
    var person = colleague(who, urn, contactId, model);
    return switch (people.leaves(who.accountId(), NotThere.key(urn), contactId)) {
      case Outcome.Done() ->
          person.me() ? "redirect:/" : to("redirect:/school/{urn}", "left", answer);
      case Outcome.Refused(var why) -> {
        model.addAttribute("problems", List.of(problem(why)));
        yield "upkeep/leaving";
      }
      case Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  private SchoolPage keeper(SignedIn who, String urn, Model model) {
    var page = page(who, urn, model);
    if (!page.rights().keepsTheList()) {
      throw NotThere.exception();
    }
    return page;
  }

  private Colleague colleague(SignedIn who, String urn, String contactId, Model model) {
    var person = page(who, urn, model).person(contactId).orElseThrow(NotThere::exception);
    model.addAttribute("person", person);
    model.addAttribute(
        "mayVouch", person.setUp() && vouching.may(who, NotThere.key(urn), contactId));
    return person;
  }

  private SchoolPage page(SignedIn who, String urn, Model model) {
    var page = pages.of(who.accountId(), NotThere.key(urn)).orElseThrow(NotThere::exception);
    model.addAttribute("page", page);
    model.addAttribute("roles", Roles.of(page.school()));
    return page;
  }

  private static String invitation(PersonForm form, List<Problem> problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "upkeep/invitation";
  }

  private static String person(PersonForm form, List<Problem> problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "upkeep/person";
  }

  private static String to(String redirect, String said, RedirectAttributes answer) {
    answer.addFlashAttribute("said", said);
    return redirect;
  }

  private static Problem problem(Refusal why) {
    var field =
        switch (why) {
          case ADDRESS_TAKEN -> "email";
          case OTHER_NAME -> "name";
          case OWN_RIGHTS -> "telephone";
          case ONLY_LATER_TRAINING -> "trainedUntil";
          case LAST_READER, LAST_KEEPER, FULL, CHANGED_MEANWHILE -> "main-content";
        };
    return new Problem(field, "upkeep.refused." + why);
  }
}
