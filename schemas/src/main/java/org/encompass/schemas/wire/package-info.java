/// How a value stands on a topic: strict JSON, sealed or plain, checked against its schema.
@NullMarked
package org.encompass.schemas.wire;

import org.jspecify.annotations.NullMarked;
