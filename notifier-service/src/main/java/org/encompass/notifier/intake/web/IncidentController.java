package org.encompass.notifier.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.encompass.notifier.intake.Decision;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.intake.Inspected;
import org.encompass.notifier.intake.Inspector;
import org.encompass.notifier.intake.Intake;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Incidents over HTTP, for forces that cannot reach the topic. Checked here, so that the sender
/// learns at once what is wrong, and then put on the topic: there is one way in.
@RestController
@RequestMapping("/v1/incidents")
class IncidentController {
  private static final String JOSE = "application/jose";

  private final Inspector inspector;
  private final Intake intake;
  private final IncidentTopic topic;
  private final Receipts receipts;
  private final ForceClaim forceClaim;
  private final Clock clock;

  IncidentController(
      Inspector inspector,
      Intake intake,
      IncidentTopic topic,
      Receipts receipts,
      ForceClaim forceClaim,
      Clock clock) {
    this.inspector = inspector;
    this.intake = intake;
    this.topic = topic;
    this.receipts = receipts;
    this.forceClaim = forceClaim;
    this.clock = clock;
  }

  /// What became of an incident.
  record Latest(String force, String reference, List<ReceiptMessage> receipts) {}

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, JOSE})
  ResponseEntity<ReceiptMessage> take(
      HttpServletRequest request,
      @RequestHeader("Content-Type") MediaType type,
      @AuthenticationPrincipal Jwt client)
      throws IOException {
    var body = request.getInputStream().readNBytes(WireReader.MAX_BYTES + 1);
    if (type.isCompatibleWith(MediaType.valueOf(JOSE)) && !WireKeys.looksSealed(body)) {
      throw Refusal.of(ProblemCode.MALFORMED_JWE);
    }
    return switch (inspector.read(Incoming.unplaced(body, clock.instant()))) {
      case Inspected.Unreadable bad -> {
        forceClaim.mustAllow(client, bad.glimpse().force());
        throw new Refusal(bad.problems());
      }
      case Inspected.Readable good -> {
        forceClaim.mustAllow(client, good.incident().force());
        yield ResponseEntity.status(HttpStatus.ACCEPTED).body(passOn(good, body));
      }
    };
  }

  private ReceiptMessage passOn(Inspected.Readable record, byte[] body) {
    var incident = record.incident();
    var receipt =
        switch (intake.foresee(record)) {
          case Decision.Refused(var same, var problems, var glimpse) -> throw new Refusal(problems);
          case Decision.Accepted _ ->
              Receipt.accepted(
                  incident.eventId(),
                  incident.version(),
                  incident.force(),
                  incident.reference(),
                  record.advice());
          case Decision.Duplicate(var same, var why) -> duplicate(record, why);
          case Decision.Answered _ -> duplicate(record, null);
        };
    var answer = receipts.number(receipt);
    topic.put(incident.force() + "/" + incident.reference(), body);
    return answer;
  }

  private static Receipt duplicate(Inspected.Readable record, @Nullable ProblemCode why) {
    var incident = record.incident();
    return Receipt.duplicate(
        incident.eventId(),
        incident.version(),
        incident.force(),
        incident.reference(),
        why == null ? null : why.name());
  }

  // The rest of the path, as references with a slash are common ("1234/26").
  @GetMapping("/{force}/{*reference}")
  ResponseEntity<Latest> latest(
      @PathVariable String force,
      @PathVariable String reference,
      @AuthenticationPrincipal Jwt client) {
    forceClaim.mustAllow(client, force);
    var named = reference.substring(1);
    var known = receipts.latest(force, named);
    return known.isEmpty()
        ? ResponseEntity.of(Answers.problem(HttpStatus.NOT_FOUND, "No such incident", List.of()))
            .build()
        : ResponseEntity.ok(new Latest(force, named, known));
  }
}
