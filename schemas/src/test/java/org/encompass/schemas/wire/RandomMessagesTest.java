package org.encompass.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.Problem;
import org.encompass.schemas.SchemaFiles;
import org.encompass.schemas.wire.Reading.Bad;
import org.encompass.schemas.wire.Reading.Good;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Many messages from a seed, which is printed; `-Dencompass.seed=...` repeats a run,
/// `-Dencompass.rounds=...` makes it longer.
class RandomMessagesTest {
  private static final long SEED = Long.getLong("encompass.seed", new Random().nextLong());
  private static final int ROUNDS = Integer.getInteger("encompass.rounds", 1000);
  private static final List<JsonNode> ODD_VALUES =
      List.of(
          JsonMapper.shared()
              .readTree(
                  """
                  [null, true, 0, -1, 1.5, 1e300, 99999999999999999999, "", " ", "x", "\\u0000",
                   "\\ud800", "2026-02-30", "2026-11-20T24:00:00Z", "+999999999-01-01T00:00:00Z",
                   [], [[]], [null], {}, {"a":{"b":[1,{}]}}, "E23000040", "LA:1234"]
                  """)
              .valueStream()
              .toArray(JsonNode[]::new));

  private final WireKeys keys = WireKeys.of(Samples.KEYS);
  private final WireReader reader = new WireReader(keys);
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final RandomIncidents incidents = new RandomIncidents(random);

  @BeforeAll
  static void sayTheSeed() {
    System.out.println("encompass.seed=" + SEED);
  }

  @Test
  void everyValidIncidentSurvivesTheWay() {
    for (int i = 0; i < ROUNDS / 5; i++) {
      var incident = incidents.next();
      var json = WireWriter.write(incident);
      var sealed = keys.seal("force-1", json).getBytes(UTF_8);
      if (sealed.length <= WireReader.MAX_BYTES) {
        assertThat(read(sealed)).isEqualTo(incident);
      }
      assertThat(read(json)).isEqualTo(incident);
    }
  }

  @Test
  void noChangeOfBytesMakesItThrow() {
    for (int i = 0; i < ROUNDS; i++) {
      var json = random.nextInt(10) == 0 ? WireWriter.write(incidents.next()) : small();
      tryOut(changedBytes(json), MessageType.INCIDENT);
      var sealed = keys.seal("force-1", json).getBytes(UTF_8);
      sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(reader.readSealed(sealed, MessageType.INCIDENT)).isNotNull();
    }
  }

  @Test
  void noOddValueInAnyMessageMakesItThrowAndNoneThatIsAcceptedFailsToBind() {
    var types = SchemaFiles.TYPES;
    for (int i = 0; i < ROUNDS; i++) {
      var type = types.get(i % types.size());
      var examples =
          SchemaFiles.files(SchemaFiles.FOLDER.resolve("examples/" + type.name() + "/good"));
      var tree = SchemaFiles.json(examples.get(random.nextInt(examples.size())));
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        changeSomewhere(tree);
      }
      tryOut(tree.toString().getBytes(UTF_8), type);
    }
  }

  private byte[] small() {
    return Samples.INCIDENT.getBytes(UTF_8);
  }

  private byte[] changedBytes(byte[] json) {
    var bytes = json.clone();
    for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] =
          switch (random.nextInt(3)) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) "{}[],:\"\\0-9eE.tnf ".charAt(random.nextInt(18));
            default -> json[random.nextInt(json.length)];
          };
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private void changeSomewhere(JsonNode tree) {
    var node = tree;
    while (true) {
      var inner =
          node.valueStream().filter(value -> value.isContainer() && !value.isEmpty()).toList();
      if (inner.isEmpty() || random.nextInt(3) == 0) {
        break;
      }
      node = inner.get(random.nextInt(inner.size()));
    }
    switch (node) {
      case ObjectNode object -> {
        var names = object.propertyNames().stream().toList();
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(5) == 0) {
          object.remove(name);
        } else {
          object.set(name, odd());
        }
      }
      case ArrayNode array -> array.add(odd());
      default -> throw new IllegalStateException("not a container");
    }
  }

  private JsonNode odd() {
    var value = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
    return random.nextInt(20) == 0
        ? JsonNodeFactory.instance.stringNode("y".repeat(3000))
        : value.deepCopy();
  }

  private <T> void tryOut(byte[] value, MessageType<T> type) {
    switch (reader.read(value, type)) {
      case Good<T> good -> assertThat(good.message()).isNotNull();
      case Bad<T> bad ->
          assertThat(bad.problems())
              .isNotEmpty()
              .extracting(Problem::pointer)
              .doesNotHaveDuplicates();
    }
  }

  private IncidentMessage read(byte[] value) {
    return switch (reader.read(value, MessageType.INCIDENT)) {
      case Good<IncidentMessage> good -> good.message();
      case Bad<IncidentMessage> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
