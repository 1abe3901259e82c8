package org.encompass.harness;

import static org.encompass.harness.Der.bits;
import static org.encompass.harness.Der.integer;
import static org.encompass.harness.Der.octets;
import static org.encompass.harness.Der.oid;
import static org.encompass.harness.Der.sequence;
import static org.encompass.harness.Der.tagged;
import static org.encompass.harness.Der.time;
import static org.encompass.harness.Der.yes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

/// A certificate authority of this run alone and a server certificate for `localhost` under it.
// Made
/// at run time, because a key that lies in a repository is no secret.
final class Certificates {
  private static final String ECDSA_WITH_SHA256 = "2a8648ce3d040302";
  private static final String BASIC_CONSTRAINTS = "551d13";
  private static final String KEY_USAGE = "551d0f";
  private static final String SUBJECT_ALT_NAME = "551d11";
  private static final X500Principal AUTHORITY = new X500Principal("CN=Encompass local run CA");
  private static final char[] NO_PASSWORD = "in memory only".toCharArray();

  private final X509Certificate authority;
  private final SSLContext server;

  Certificates() {
    try {
      var authorityKeys = keyPair();
      authority = sign(AUTHORITY, authorityKeys, authorityKeys.getPrivate(), authorityExtensions());
      var serverKeys = keyPair();
      var certificate =
          sign(
              new X500Principal("CN=localhost"),
              serverKeys,
              authorityKeys.getPrivate(),
              localhostExtensions());
      server = context(serverKeys.getPrivate(), certificate);
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException("no certificate could be made", e);
    }
  }

  /// What a server presents itself with.
  SSLContext server() {
    return server;
  }

  /// What a client must trust.
  String authorityPem() {
    try {
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(authority.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate cannot be written", e);
    }
  }

  private SSLContext context(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException, java.io.IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", key, NO_PASSWORD, new X509Certificate[] {certificate, authority});
    var managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, NO_PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static KeyPair keyPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static List<byte[]> authorityExtensions() {
    var mayOnlySignCertificates = new byte[] {0x04};
    return List.of(
        sequence(oid(BASIC_CONSTRAINTS), yes(), octets(sequence(yes()))),
        sequence(oid(KEY_USAGE), yes(), octets(bits(2, mayOnlySignCertificates))));
  }

  private static List<byte[]> localhostExtensions() {
    var names =
        sequence(
            tagged(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
            tagged(0x87, new byte[] {127, 0, 0, 1}));
    return List.of(sequence(oid(SUBJECT_ALT_NAME), octets(names)));
  }

  /// RFC 5280, section 4.1.
  private static X509Certificate sign(
      X500Principal subject, KeyPair keys, PrivateKey issuerKey, List<byte[]> extensions)
      throws GeneralSecurityException {
    var now = Clock.systemUTC().instant();
    var algorithm = sequence(oid(ECDSA_WITH_SHA256));
    var body =
        sequence(
            tagged(0xa0, integer(2)),
            integer(now.toEpochMilli()),
            algorithm,
            AUTHORITY.getEncoded(),
            sequence(time(now.minus(Duration.ofDays(1))), time(now.plus(Duration.ofDays(90)))),
            subject.getEncoded(),
            keys.getPublic().getEncoded(),
            tagged(0xa3, sequence(extensions.toArray(byte[][]::new))));
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(issuerKey);
    signature.update(body);
    var certificate = sequence(body, algorithm, bits(0, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(certificate));
  }
}
