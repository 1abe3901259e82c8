package org.encompass.portal.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.register.Assigning;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Open schools that no police force serves, and giving them to an authority by hand.
@Controller
@RequestMapping("/administration/unassigned")
class UnassignedController {
  private final Assigning assigning;

  UnassignedController(Assigning assigning) {
    this.assigning = assigning;
  }

  @GetMapping
  String show(Remit remit, @RequestParam(defaultValue = "") String find, Model model) {
    return page(remit, find, null, null, List.of(), model);
  }

  @PostMapping
  String assign(
      Remit remit,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "") String authority,
      @RequestParam(name = "urn", defaultValue = "") List<String> urns,
      Model model,
      RedirectAttributes answer,
      HttpServletResponse response) {
    var chosen = urns.stream().filter(urn -> SchoolKey.parse(urn).isPresent()).toList();
    Optional<Integer> done =
        chosen.isEmpty() ? Optional.empty() : assigning.assign(remit, chosen, authority);
    if (done.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var problem = chosen.isEmpty() ? "schools" : "authority";
      return page(remit, find, problem, authority, chosen, model);
    }
    answer.addFlashAttribute("assigned", done.get());
    if (!find.isEmpty()) {
      answer.addAttribute("find", find);
    }
    return "redirect:/administration/unassigned";
  }

  private String page(
      Remit remit,
      String find,
      @Nullable String problem,
      @Nullable String authority,
      List<String> chosen,
      Model model) {
    var words = find.strip();
    model.addAttribute("find", words);
    model.addAttribute("unassigned", assigning.unassigned(remit, words));
    model.addAttribute("authorities", assigning.authorities(remit));
    model.addAttribute("problem", problem);
    model.addAttribute("authority", authority);
    model.addAttribute("chosen", chosen);
    return "register/unassigned";
  }
}
