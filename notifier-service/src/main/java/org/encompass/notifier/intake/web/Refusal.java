package org.encompass.notifier.intake.web;

import java.util.List;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.springframework.http.HttpStatus;

/// The record cannot be taken; its sender is told why, by pointers and codes.
class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  Refusal(List<Problem> problems) {
    super("refused at the door", null, false, false);
    this.problems = problems;
  }

  static Refusal of(ProblemCode code) {
    return new Refusal(List.of(Problem.of(code, "")));
  }

  List<Problem> problems() {
    return problems;
  }

  /// By the first problem: those that hide all others come alone.
  HttpStatus status() {
    return switch (ProblemCode.valueOf(problems.getFirst().code())) {
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case MALFORMED_JSON, DUPLICATE_KEY, TOO_DEEP, MALFORMED_JWE, KEY_UNKNOWN, SEAL_BROKEN ->
          HttpStatus.BAD_REQUEST;
      case EVENT_ID_REUSED, VERSION_REUSED -> HttpStatus.CONFLICT;
      case ENCRYPTION_REQUIRED,
          UNSUPPORTED_VERSION,
          MISSING,
          WRONG_TYPE,
          NOT_ALLOWED,
          WRONG_FORMAT,
          TOO_LONG,
          TOO_SHORT,
          OUT_OF_RANGE,
          TOO_MANY,
          TOO_FEW,
          UNKNOWN_FORCE,
          KEY_MISMATCH,
          CHILD_REF_REPEATED,
          PERIOD_REVERSED,
          OLDER_VERSION,
          VOICE_MISSING ->
          HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
