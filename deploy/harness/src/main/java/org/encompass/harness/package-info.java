/// Real Kafka, PostgreSQL, SMTP and token issuer on one machine, for tests and the local run. Start
/// reading at {@link org.encompass.harness.RealParts}.
@NullMarked
package org.encompass.harness;

import org.jspecify.annotations.NullMarked;
