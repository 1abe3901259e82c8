package org.encompass.notifier.intake.web;

import java.util.List;
import org.encompass.schemas.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What a sender hears when a record is not taken: `application/problem+json` (RFC 9457), never
/// with a value that was sent.
@RestControllerAdvice(assignableTypes = {IncidentController.class, ContractController.class})
class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  static ProblemDetail problem(HttpStatus status, String title, List<Problem> problems) {
    var problem = ProblemDetail.forStatus(status);
    problem.setTitle(title);
    if (!problems.isEmpty()) {
      problem.setProperty("problems", problems);
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    return problem(refusal.status(), "The record is not accepted", refusal.problems());
  }

  @ExceptionHandler
  ProblemDetail notYours(AccessDeniedException denied) {
    return problem(HttpStatus.FORBIDDEN, "Not allowed to this client", List.of());
  }

  @ExceptionHandler({
    BrokerSilentException.class,
    DataAccessException.class,
    TransactionException.class
  })
  ResponseEntity<ProblemDetail> unavailable(Exception fault) {
    log.warn("an incident over HTTP was not taken: {}", fault.getClass().getSimpleName());
    var status = HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, "30")
        .body(problem(status, "Not taken; send it again", List.of()));
  }
}
