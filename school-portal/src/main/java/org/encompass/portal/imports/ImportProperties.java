package org.encompass.portal.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long files wait, and how many.
///
/// @param lifetime how long a checked file waits for somebody's word
/// @param atOnce the most files that one instance holds
@ConfigurationProperties("encompass.imports")
record ImportProperties(@DefaultValue("30m") Duration lifetime, @DefaultValue("10") int atOnce) {}
