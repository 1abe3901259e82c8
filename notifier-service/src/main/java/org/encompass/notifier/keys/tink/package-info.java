/// Sealing with Tink's AES-GCM.
@NullMarked
package org.encompass.notifier.keys.tink;

import org.jspecify.annotations.NullMarked;
