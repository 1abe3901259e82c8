package org.encompass.notifier.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import org.encompass.notifier.keys.MatchKeys;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.schemas.Problem;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T21:00:00Z");
  private static final MatchKeys HASHES =
      new MatchKeys() {
        @Override
        public byte[] hmac(String text) {
          return text.getBytes(UTF_8);
        }

        @Override
        public byte[] hmac(byte[] content) {
          return content;
        }
      };

  @Test
  void anErrorWhileReadingIsTheRecordsFault() {
    assertThat(problemsOf(inspectorThatThrows(new StackOverflowError())))
        .extracting(Problem::code)
        .containsExactly("MALFORMED_JSON");
  }

  @Test
  void wantOfMemoryIsNot() {
    var inspector = inspectorThatThrows(new OutOfMemoryError());

    assertThatThrownBy(() -> problemsOf(inspector)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aForceMayInsistOnSealedRecords() {
    var insisting =
        new ForcePolicies.Said(
            null, null, null, null, null, null, null, /* sealed */ true, null, null);
    var inspector =
        inspector(
            new WireReader(WireKeys.of("{\"keys\":[]}")),
            new ForcePolicies(null, Map.of(MadeUp.FORCE, insisting)));

    assertThat(problemsOf(inspector))
        .extracting(Problem::code)
        .containsExactly("ENCRYPTION_REQUIRED");
  }

  private static Iterable<Problem> problemsOf(Inspector inspector) {
    var value = MadeUp.bytes(MadeUp.incident("x"));
    return ((Inspected.Unreadable) inspector.read(Incoming.unplaced(value, NOW))).problems();
  }

  private static Inspector inspectorThatThrows(Error fault) {
    var reader = mock(WireReader.class);
    when(reader.read(any(), any())).thenThrow(fault);
    return inspector(reader, new ForcePolicies(null, null));
  }

  private static Inspector inspector(WireReader reader, ForcePolicies policies) {
    return new Inspector(reader, policies, HASHES, new SimpleMeterRegistry());
  }
}
