package org.encompass.notifier.reference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which records of the portal's topics are accepted.
///
/// @param rollsEncryptionRequired whether plain roll entries are refused
@ConfigurationProperties("encompass.reference")
record RollSettings(@DefaultValue("false") boolean rollsEncryptionRequired) {}
