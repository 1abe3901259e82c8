package org.encompass.portal.dashboard.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.encompass.portal.access.Remit;
import org.encompass.portal.dashboard.Publication;
import org.encompass.portal.dashboard.Publications;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The monthly report that may be published: a page to print, and two files.
@Controller
class PublicationController {
  private final Publications publications;

  PublicationController(Publications publications) {
    this.publications = publications;
  }

  @GetMapping("/reports/month")
  String show(@RequestParam(defaultValue = "") String month, Remit remit, Model model) {
    var publication = publication(month, remit);
    model.addAttribute("months", publications.months());
    model.addAttribute("publication", publication);
    model.addAttribute("first", publication.month().atDay(1));
    model.addAttribute("spans", SpareChart.of(publication.spans()));
    return "dashboard/month";
  }

  @GetMapping("/reports/month.csv")
  ResponseEntity<String> csv(@RequestParam String month, Remit remit) {
    var file = new PublicationFile(publication(month, remit));
    return Download.csv(file.name(), file.csv());
  }

  @GetMapping("/reports/month.json")
  ResponseEntity<Object> json(@RequestParam String month, Remit remit) {
    var file = new PublicationFile(publication(month, remit));
    return Download.json(file.name(), file.json());
  }

  private Publication publication(String text, Remit remit) {
    try {
      var month = text.isEmpty() ? publications.months().getFirst() : YearMonth.parse(text);
      return publications
          .of(remit, month)
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (DateTimeParseException other) {
      throw Choice.refused();
    }
  }
}
