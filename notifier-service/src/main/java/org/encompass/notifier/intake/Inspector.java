package org.encompass.notifier.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.encompass.notifier.keys.MatchKeys;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading.Bad;
import org.encompass.schemas.wire.Reading.Glimpse;
import org.encompass.schemas.wire.Reading.Good;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads a record and says what is wrong with it, whatever it holds. For this module's own
/// packages.
@Component
public class Inspector {
  private static final Logger log = LoggerFactory.getLogger(Inspector.class);

  private final WireReader reader;
  private final ForcePolicies policies;
  private final MatchKeys hashes;
  private final Counter unknownFields;

  Inspector(WireReader reader, ForcePolicies policies, MatchKeys hashes, MeterRegistry meters) {
    this.reader = reader;
    this.policies = policies;
    this.hashes = hashes;
    this.unknownFields =
        Counter.builder("encompass.intake.unknown.fields")
            .description("Fields of incidents that no schema names")
            .register(meters);
  }

  /// A record from the topic: its key must name what its value says.
  Inspected inspect(Incoming record) {
    return switch (read(record)) {
      case Inspected.Unreadable unreadable -> unreadable;
      case Inspected.Readable readable when readable.key().is(record.key()) -> readable;
      case Inspected.Readable readable -> refused(readable, ProblemCode.KEY_MISMATCH);
    };
  }

  /// A value alone, before it has a key.
  public Inspected read(Incoming record) {
    // Any Error is the record's fault here, a stack overflow above all: thrown on, it would stop
    // the listener, and the same record would stop the next one. Want of memory is not.
    var asItCame = new ContentHash(hashes.hmac(bytesOf(record)));
    try {
      return read(record, asItCame);
    } catch (OutOfMemoryError notTheRecords) {
      throw notTheRecords;
    } catch (Throwable fault) {
      log.warn(
          "a record made reading fail at {}: {}", record.position(), fault.getClass().getName());
      return new Inspected.Unreadable(
          record, asItCame, List.of(Problem.of(ProblemCode.MALFORMED_JSON, "")), Glimpse.NOTHING);
    }
  }

  private Inspected read(Incoming record, ContentHash asItCame) {
    return switch (reader.read(record.value(), MessageType.INCIDENT)) {
      case Bad<IncidentMessage>(var problems, var glimpse) ->
          new Inspected.Unreadable(record, asItCame, problems, glimpse);
      case Good<IncidentMessage>(var incident, var advice, var unknown, var canonical) -> {
        unknownFields.increment(unknown);
        var content = new ContentHash(hashes.hmac(canonical));
        var readable = new Inspected.Readable(record, asItCame, incident, content, advice);
        yield mustBeSealed(incident) && !WireKeys.looksSealed(record.value())
            ? refused(readable, ProblemCode.ENCRYPTION_REQUIRED)
            : readable;
      }
    };
  }

  private boolean mustBeSealed(IncidentMessage incident) {
    var duty = incident.dutyForce();
    return policies.of(incident.force()).encryptionRequired()
        || (duty != null && policies.of(duty).encryptionRequired());
  }

  private static Inspected refused(Inspected.Readable readable, ProblemCode code) {
    return new Inspected.Unreadable(
        readable.record(),
        readable.asItCame(),
        List.of(Problem.of(code, "")),
        Glimpses.of(readable.incident()));
  }

  private static byte[] bytesOf(Incoming record) {
    var all = new ByteArrayOutputStream();
    if (record.key() != null) {
      all.writeBytes(record.key());
    }
    all.write(0);
    all.writeBytes(record.value());
    return all.toByteArray();
  }
}
