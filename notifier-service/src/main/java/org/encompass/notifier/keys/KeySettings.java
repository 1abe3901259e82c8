package org.encompass.notifier.keys;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// Where the notifier's keys lie and which of them to use.
///
/// @param wireLocation JWK Set of the keys that values on topics are sealed with
/// @param disclosureKid the key in it that seals disclosures
/// @param atRestLocation JWK Set of the notifier's own keys: key-encryption keys and the HMAC key
/// @param atRestKid the key in it that wraps new data keys; older ones still open theirs
/// @param matchingKid the key in it that match keys are made with
@ConfigurationProperties("encompass.keys")
public record KeySettings(
    Resource wireLocation,
    String disclosureKid,
    Resource atRestLocation,
    String atRestKid,
    String matchingKid) {}
