package org.encompass.portal.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.dashboard.Children;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The children behind a number: by the police's references, never by name.
@Controller
class ChildrenController {
  private static final int SHOWN = 100;
  private static final int LAST_PAGE = 10_000;
  private final Children children;

  ChildrenController(Children children) {
    this.children = children;
  }

  @GetMapping("/dashboard/children")
  String show(
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "1") int page,
      Remit remit,
      Model model) {
    if (page < 1 || page > LAST_PAGE) {
      throw Choice.refused();
    }
    var choice = Choice.of(asked);
    var what = Choice.what(asked);
    var found = children.list(choice.within(remit), what, (page - 1) * SHOWN, SHOWN + 1);
    model.addAttribute("choice", choice);
    model.addAttribute("what", what);
    model.addAttribute("page", page);
    model.addAttribute("total", children.number(choice.within(remit), what));
    model.addAttribute("chosen", children.names(choice.within(remit)));
    model.addAttribute("rows", found.stream().limit(SHOWN).map(ChildRow::of).toList());
    model.addAttribute("more", found.size() > SHOWN);
    return "dashboard/children";
  }

  @GetMapping("/dashboard/children.csv")
  void csv(@RequestParam Map<String, String> asked, Remit remit, HttpServletResponse answer)
      throws IOException {
    var what = Choice.what(asked);
    var selection = Choice.of(asked).within(remit);
    var file = Download.csv("notifications-" + what.code(), answer);
    file.print(ChildRow.HEAD + "\r\n");
    children.each(selection, what, child -> file.print(ChildRow.line(child) + "\r\n"));
  }
}
