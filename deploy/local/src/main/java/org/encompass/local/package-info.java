/// One command runs it all on one machine: real Kafka, real PostgreSQL, real mail, both services.
@NullMarked
package org.encompass.local;

import org.jspecify.annotations.NullMarked;
