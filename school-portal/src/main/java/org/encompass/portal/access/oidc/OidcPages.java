package org.encompass.portal.access.oidc;

import java.util.List;
import org.encompass.portal.access.oidc.Registrations.OtherDoor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What people see of it: the buttons on the pages where they sign in or set up, none when no
/// provider is configured, and a page for each refusal.
@Controller
@ControllerAdvice(basePackages = "org.encompass.portal.access.web")
class OidcPages {
  private final Registrations registrations;

  OidcPages(Registrations registrations) {
    this.registrations = registrations;
  }

  @ModelAttribute("otherDoors")
  List<OtherDoor> otherDoors() {
    return registrations.doors();
  }

  // Says the same to everybody who opens its address: it knows nobody.
  @GetMapping("/sign-in/refused/{registration}")
  String refused(@PathVariable String registration, @RequestParam Refusal because, Model model) {
    var door =
        registrations.doors().stream()
            .filter(one -> one.registration().equals(registration))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("service", door.name());
    model.addAttribute("because", because.name());
    return "access/oidc-refused";
  }
}
