package org.encompass.portal.upkeep.web;

import org.encompass.portal.domain.Role;
import org.encompass.portal.upkeep.RoleTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows administrators who may do what.
@Controller
class RolesController {
  @GetMapping("/administration/roles")
  String show(Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("rows", RoleTable.ROWS);
    return "upkeep/roles";
  }
}
