package org.encompass.harness;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.encompass.schemas.callsheet.DutyKey;

/// Fresh keys for everybody in one run, as JWK Set files. Nobody but the two services and the
/// forces ever held them.
public final class TestKeys {
  public static final String DISCLOSURES = "disclosures-1";
  public static final String ROLLS = "rolls-1";
  public static final String AT_REST = "at-rest-1";
  public static final String MATCHING = "matching-1";
  private static final List<String> FORCES = List.of("E23000015", "E23000001", "W15000004");

  private final Path folder;
  private final JWKSet wire;

  private TestKeys(Path folder, JWKSet wire) {
    this.folder = folder;
    this.wire = wire;
  }

  /// The key sets of a run with a few forces.
  public static TestKeys in(Path folder) {
    return in(folder, FORCES);
  }

  /// Makes the keys and writes the files that the services read.
  ///
  /// @param forces each gets a wire key `force-<code>-1`
  public static TestKeys in(Path folder, List<String> forces) {
    var keys = new ArrayList<JWK>();
    keys.add(key(DISCLOSURES, "A256GCMKW"));
    keys.add(key(ROLLS, "A256GCMKW"));
    forces.forEach(force -> keys.add(key(ofForce(force), "A256GCMKW")));
    var all = new TestKeys(folder, new JWKSet(keys));
    write(folder.resolve("wire.jwks"), all.wire);
    write(folder.resolve("portal-wire.jwks"), all.portalWire());
    for (var service : List.of("notifier", "portal")) {
      var atRest = List.<JWK>of(key(AT_REST, "A256GCM"), key(MATCHING, "HS256"));
      write(folder.resolve(service + "-at-rest.jwks"), new JWKSet(atRest));
    }
    var duty = DutyKey.fresh("duty");
    write(all.dutyFile(), duty.jwk());
    write(all.dutyPublicFile(), duty.publicJwk());
    return all;
  }

  /// The kid under which a force seals its incidents.
  public static String ofForce(String code) {
    return "force-" + code + "-1";
  }

  /// Everything that may be on the wire: for the notifier.
  public Path wireFile() {
    return folder.resolve("wire.jwks");
  }

  /// Disclosures and rolls only: for the portal.
  public Path portalWireFile() {
    return folder.resolve("portal-wire.jwks");
  }

  public Path notifierAtRestFile() {
    return folder.resolve("notifier-at-rest.jwks");
  }

  public Path portalAtRestFile() {
    return folder.resolve("portal-at-rest.jwks");
  }

  /// What opens call sheets; no service is told where it lies.
  public Path dutyFile() {
    return folder.resolve("duty.private.jwk");
  }

  /// What call sheets are sealed to.
  public Path dutyPublicFile() {
    return folder.resolve("duty.public.jwk");
  }

  /// The whole wire set as JSON, secrets included, for `WireKeys.of`.
  public String wireSet() {
    return wire.toString(false);
  }

  private JWKSet portalWire() {
    Predicate<JWK> portals = k -> k.getKeyID().equals(DISCLOSURES) || k.getKeyID().equals(ROLLS);
    return new JWKSet(wire.getKeys().stream().filter(portals).toList());
  }

  private static OctetSequenceKey key(String kid, String algorithm) {
    try {
      return new OctetSequenceKeyGenerator(256)
          .keyID(kid)
          .algorithm(new Algorithm(algorithm))
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  private static void write(Path file, JWKSet keys) {
    write(file, keys.toString(false));
  }

  private static void write(Path file, String json) {
    try {
      Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
