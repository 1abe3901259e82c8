package org.encompass.portal.sealing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// Where the keys are.
///
/// @param wireLocation a JWK Set with the keys shared with the notifier
/// @param rollKid the key that seals roll entries on their way to the notifier
/// @param atRestLocation a JWK Set with the portal's own keys, never shared
/// @param atRestKid the key that seals new values; the others only open old ones
@ConfigurationProperties("encompass.keys")
public record KeysProperties(
    Resource wireLocation, String rollKid, Resource atRestLocation, String atRestKid) {}
