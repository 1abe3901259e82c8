package org.encompass.portal.access.webauthn;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.Passkey;
import org.encompass.portal.access.Passkeys;
import org.encompass.portal.access.RelyingParty;
import org.encompass.portal.access.webauthn.jdbc.Handles;
import org.encompass.portal.access.webauthn.jdbc.JdbcPasskeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys by WebAuthn: discoverable, with user verification, without attestation. Only the
/// challenge outlives the page; the rest of a question is made again when its answer comes.
@Component
class WebAuthnPasskeys implements Passkeys {
  private static final Logger log = LoggerFactory.getLogger(WebAuthnPasskeys.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LONGEST_ANSWER = 20_000;
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
      new TypeReference<>() {};

  private final JdbcPasskeys rows;
  private final Handles handles;
  private final PublicKeyCredentialRpEntity party;
  private final WebAuthnRelyingPartyOperations protocol;
  private final MeterRegistry metrics;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  WebAuthnPasskeys(JdbcPasskeys rows, Handles handles, RelyingParty portal, MeterRegistry metrics) {
    this.rows = rows;
    this.handles = handles;
    this.metrics = metrics;
    this.party = PublicKeyCredentialRpEntity.builder().id(portal.id()).name(portal.id()).build();
    this.protocol = new Webauthn4JRelyingPartyOperations(handles, rows, party, portal.origins());
    // There from the start: of a counter that comes with its first number no rise is seen.
    refused("used", MaliciousCounterValueException.class.getSimpleName());
  }

  @Override
  public List<Passkey> of(String accountId) {
    return rows.of(accountId);
  }

  @Override
  public Question askForNew(Account account) {
    return question(creation(account, Bytes.random()));
  }

  @Override
  public boolean add(Account account, String label, String challenge, String answer) {
    return accepted(
        "new",
        () -> {
          var key = new RelyingPartyPublicKey(made(answer), label);
          var options = creation(account, Bytes.fromBase64(challenge));
          protocol.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
          return true;
        });
  }

  @Override
  public Question askForAny() {
    return question(request(List.of(), Bytes.random()));
  }

  @Override
  public Question askForOneOf(String accountId) {
    var user = handles.findByUsername(accountId);
    var own = user == null ? List.<CredentialRecord>of() : rows.findByUserId(user.getId());
    return question(request(own, Bytes.random()));
  }

  @Override
  public Optional<String> ownerOf(String answer) {
    try {
      return rows.ownerOf(used(answer).getRawId());
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty(); // no answer of any authenticator
    }
  }

  @Override
  public boolean verify(String challenge, String answer) {
    return accepted(
        "used",
        () -> {
          var credential = used(answer);
          var options = request(List.of(), Bytes.fromBase64(challenge));
          var owner =
              protocol.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
          var handle = credential.getResponse().getUserHandle();
          return handle == null || handle.equals(owner.getId());
        });
  }

  @Override
  public boolean remove(String accountId, UUID passkeyId) {
    return rows.remove(accountId, passkeyId);
  }

  // The exceptions' texts quote what was sent: only their kind is written down.
  private boolean accepted(String what, Supplier<Boolean> check) {
    try {
      return check.get();
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      var why = e.getClass().getSimpleName();
      refused(what, why).increment();
      log.info("a passkey was refused when {}: {}", what, why);
      return false;
    }
  }

  private PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
    var credential = read(answer, NEW);
    var response = credential.getResponse();
    whole(response.getClientDataJSON(), response.getAttestationObject());
    return credential;
  }

  private PublicKeyCredential<AuthenticatorAssertionResponse> used(String answer) {
    var credential = read(answer, USED);
    var response = credential.getResponse();
    whole(response.getClientDataJSON(), response.getAuthenticatorData(), response.getSignature());
    return credential;
  }

  private <T extends PublicKeyCredential<?>> T read(String answer, TypeReference<T> type) {
    if (answer.length() > LONGEST_ANSWER) {
      throw new IllegalArgumentException("too long for an answer");
    }
    var credential = json.readValue(answer, type);
    whole(credential);
    whole(credential.getRawId(), credential.getResponse());
    return credential;
  }

  // JSON may leave out, or call null, what every authenticator sends.
  private static void whole(@Nullable Object... parts) {
    if (Stream.of(parts).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("not a whole answer");
    }
  }

  private Question question(PublicKeyCredentialCreationOptions options) {
    return new Question(
        options.getChallenge().toBase64UrlString(), json.writeValueAsString(options));
  }

  private Question question(PublicKeyCredentialRequestOptions options) {
    return new Question(
        options.getChallenge().toBase64UrlString(), json.writeValueAsString(options));
  }

  private PublicKeyCredentialCreationOptions creation(Account account, Bytes challenge) {
    var user = handles.of(account.accountId(), account.email());
    return PublicKeyCredentialCreationOptions.builder()
        .rp(party)
        .user(user)
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .excludeCredentials(descriptors(rows.findByUserId(user.getId())))
        .timeout(PATIENCE)
        .build();
  }

  private PublicKeyCredentialRequestOptions request(
      List<CredentialRecord> allowed, Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(party.getId())
        .challenge(challenge)
        .allowCredentials(descriptors(allowed))
        .userVerification(UserVerificationRequirement.REQUIRED)
        .timeout(PATIENCE)
        .build();
  }

  private static List<PublicKeyCredentialDescriptor> descriptors(List<CredentialRecord> records) {
    return records.stream()
        .map(
            one ->
                PublicKeyCredentialDescriptor.builder()
                    .id(one.getCredentialId())
                    .transports(one.getTransports())
                    .build())
        .toList();
  }

  private Counter refused(String what, String why) {
    return metrics.counter("encompass.passkeys.refused", "what", what, "why", why);
  }
}
