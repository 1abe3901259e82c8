package org.encompass.harness;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority of this run alone and server certificates under it.
/// Made at run time, because a key that lies in a repository is no secret.
public final class Certificates {
  private static final X500Principal AUTHORITY = new X500Principal("CN=Encompass local run CA");
  /// The name under which clients look for a server of this machine.
  public static final String HERE = "localhost";

  private static final char[] NO_PASSWORD = "in memory only".toCharArray();

  private final X509Certificate authority;
  private final KeyPair authorityKeys;
  private final Map<String, Server> servers = new ConcurrentHashMap<>();

  private record Server(SSLContext context, String pem) {}

  public Certificates() {
    try {
      authorityKeys = keyPair();
      authority =
          sign(
              AUTHORITY,
              authorityKeys,
              authorityKeys.getPrivate(),
              Map.of(
                  Extension.basicConstraints,
                  new BasicConstraints(true),
                  Extension.keyUsage,
                  new KeyUsage(KeyUsage.keyCertSign)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no certificate could be made", e);
    }
  }

  /// What a server of that name presents itself with.
  SSLContext server(String name) {
    return servers.computeIfAbsent(name, this::made).context();
  }

  /// The same for servers that read a file: the key, then the certificate.
  public String serverPem(String name) {
    return servers.computeIfAbsent(name, this::made).pem();
  }

  private Server made(String name) {
    try {
      var keys = keyPair();
      var certificate =
          sign(
              new X500Principal("CN=" + name),
              keys,
              authorityKeys.getPrivate(),
              Map.of(Extension.subjectAlternativeName, names(name)));
      var pem =
          pem("PRIVATE KEY", keys.getPrivate().getEncoded())
              + pem("CERTIFICATE", certificate.getEncoded());
      return new Server(context(keys.getPrivate(), certificate), pem);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no certificate could be made", e);
    }
  }

  private static GeneralNames names(String name) {
    var dns = new GeneralName(GeneralName.dNSName, name);
    return name.equals(HERE)
        ? new GeneralNames(
            new GeneralName[] {dns, new GeneralName(GeneralName.iPAddress, "127.0.0.1")})
        : new GeneralNames(dns);
  }

  /// What a client must trust.
  public String authorityPem() {
    try {
      return pem("CERTIFICATE", authority.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate cannot be written", e);
    }
  }

  /// A client that trusts this authority and no other.
  public SSLContext client() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", authority);
      var trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no client can be made", e);
    }
  }

  private static String pem(String kind, byte[] content) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines);
  }

  private SSLContext context(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException, IOException {
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

  private static X509Certificate sign(
      X500Principal subject,
      KeyPair keys,
      PrivateKey issuerKey,
      Map<ASN1ObjectIdentifier, ASN1Encodable> extensions)
      throws GeneralSecurityException, IOException {
    var now = Clock.systemUTC().instant();
    var builder =
        new JcaX509v3CertificateBuilder(
            AUTHORITY,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(90))),
            subject,
            keys.getPublic());
    for (var extension : extensions.entrySet()) {
      builder.addExtension(extension.getKey(), true, extension.getValue());
    }
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
