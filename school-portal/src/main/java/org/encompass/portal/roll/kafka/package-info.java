/// Roll entries on their way to the notifier.
@NullMarked
package org.encompass.portal.roll.kafka;

import org.jspecify.annotations.NullMarked;
