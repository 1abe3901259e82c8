package org.encompass.portal.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Job;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.State;
import org.encompass.portal.imports.web.Taking.Taken;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The same for programs: send a file, ask how it stands, put it into force.
@RestController
class ProgramsController {
  private final Jobs jobs;
  private final Taking taking;
  private final JobText text;

  ProgramsController(Jobs jobs, Taking taking, JobText text) {
    this.jobs = jobs;
    this.taking = taking;
    this.text = text;
  }

  @PostMapping("/api/imports/{kind}")
  ResponseEntity<?> take(
      @PathVariable String kind, Principal client, Remit remit, HttpServletRequest request) {
    var what = taking.kind(kind);
    if (what.isEmpty()) {
      return problem(HttpStatus.NOT_FOUND, "No such kind of file");
    }
    return switch (taking.take(what.get(), account(client), () -> remit, request)) {
      case Taken.Begun(var job) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/imports/" + job))
              .body(jobs.find(job, account(client), remit).map(JobAnswer::of).orElseThrow());
      case Taken.TooLarge() -> problem(HttpStatus.CONTENT_TOO_LARGE, "The file is too large");
      case Taken.NoFile() ->
          problem(HttpStatus.UNPROCESSABLE_CONTENT, "A multipart form with a file is needed");
      case Taken.Full() -> problem(HttpStatus.TOO_MANY_REQUESTS, "Too many files wait here");
      case Taken.BrokenOff() ->
          problem(HttpStatus.INSUFFICIENT_STORAGE, "The file did not arrive whole");
    };
  }

  @GetMapping(value = "/api/imports/{job}", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> tell(
      @PathVariable UUID job, Principal client, Remit remit, Locale language) {
    return ResponseEntity.of(
        jobs.find(job, account(client), remit).map(found -> text.of(found, language)));
  }

  @GetMapping(value = "/api/imports/{job}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> show(@PathVariable UUID job, Principal client, Remit remit) {
    return jobs.find(job, account(client), remit)
        .<ResponseEntity<?>>map(found -> ResponseEntity.ok(JobAnswer.of(found)))
        .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "No such import"));
  }

  /// @param doubt the codes of the report's doubts, each of which is meant to be so
  @PostMapping("/api/imports/{job}/apply")
  ResponseEntity<?> apply(
      @PathVariable UUID job,
      @RequestParam(defaultValue = "") List<String> doubt,
      Principal client,
      Remit remit) {
    return jobs.find(job, account(client), remit)
        .<ResponseEntity<?>>map(found -> apply(found, doubt))
        .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "No such import"));
  }

  private ResponseEntity<?> apply(Job job, List<String> doubts) {
    if (job.state() != State.READY) {
      return problem(HttpStatus.CONFLICT, "It is not waiting to be put into force");
    }
    if (!doubts.containsAll(job.doubts())) {
      return problem(HttpStatus.UNPROCESSABLE_CONTENT, "Each doubt has to be named");
    }
    jobs.apply(job);
    return ResponseEntity.accepted().build();
  }

  // Marked, so that no client can take an administrator's name.
  private static String account(Principal client) {
    return "client:" + client.getName();
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title) {
    var problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
