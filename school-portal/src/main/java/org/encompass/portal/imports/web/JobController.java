package org.encompass.portal.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.imports.Job;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One file that was sent in: what it would do, or what is wrong with it; and the word that puts it
/// into force.
@Controller
class JobController {
  private static final String HERE = "redirect:/administration/imports/{job}";
  private static final String RENEWED_AFTER_SECONDS = "3";
  private final Jobs jobs;
  private final JobFiles files;

  JobController(Jobs jobs, JobFiles files) {
    this.jobs = jobs;
    this.files = files;
  }

  @GetMapping("/administration/imports/{job}")
  String show(
      @PathVariable String job,
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      HttpServletResponse response,
      Model model) {
    var found = find(job, who, remit);
    if (found.state().working()) {
      response.setHeader("Refresh", RENEWED_AFTER_SECONDS); // with or without scripts
    }
    return page(found, who, model);
  }

  @PostMapping("/administration/imports/{job}/apply")
  String apply(
      @PathVariable String job,
      @RequestParam(defaultValue = "") List<String> doubt,
      @RequestParam(required = false) @Nullable String seen,
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      HttpServletResponse response,
      Model model) {
    var found = find(job, who, remit);
    if (seen != null && !seen.equals(found.changedAt().toString())) {
      return HERE; // where the newer plan stands
    }
    if (found.state() == State.READY && !doubt.containsAll(found.doubts())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("unconfirmed", true);
      model.addAttribute("ticked", doubt);
      return page(found, who, model);
    }
    jobs.apply(found);
    return HERE;
  }

  @PostMapping("/administration/imports/{job}/columns")
  String answer(
      @PathVariable String job,
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      HttpServletResponse response,
      Model model) {
    var found = find(job, who, remit);
    var question = found.papers().question();
    if (question == null) {
      return HERE;
    }
    var answers = new HashMap<String, String>();
    for (var wanted : question.wanted()) {
      var column = form.getOrDefault(wanted.option(), "");
      if (question.columns().contains(column)) {
        answers.put(wanted.option(), column);
      } else if (wanted.required()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("unanswered", wanted.option());
        model.addAttribute("given", form);
        return page(found, who, model);
      }
    }
    jobs.answer(found, answers);
    return HERE;
  }

  @PostMapping("/administration/imports/{job}/drop")
  String drop(@PathVariable String job, @AuthenticationPrincipal SignedIn who, Remit remit) {
    jobs.drop(find(job, who, remit));
    return HERE;
  }

  @GetMapping("/administration/imports/{job}/findings.csv")
  ResponseEntity<byte[]> findings(
      @PathVariable String job,
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      Locale language) {
    return file("findings.csv", "text/csv;charset=UTF-8")
        .body(files.findings(find(job, who, remit), language));
  }

  @GetMapping("/administration/imports/{job}/report.json")
  ResponseEntity<byte[]> report(
      @PathVariable String job, @AuthenticationPrincipal SignedIn who, Remit remit) {
    return file("report.json", MediaType.APPLICATION_JSON_VALUE)
        .body(files.report(find(job, who, remit)));
  }

  private static ResponseEntity.BodyBuilder file(String name, String type) {
    var saved = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .contentType(MediaType.parseMediaType(type));
  }

  private static String page(Job job, SignedIn who, Model model) {
    var page = JobPage.of(job, who.accountId());
    model.addAttribute("job", page);
    model.addAttribute("question", job.papers().question());
    return "imports/job";
  }

  private Job find(String id, SignedIn who, Remit remit) {
    try {
      return jobs.find(UUID.fromString(id), who.accountId(), remit)
          .orElseThrow(JobController::notThere);
    } catch (IllegalArgumentException none) {
      throw notThere();
    }
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
