/// Roll entries on their way to the notifier.
@NullMarked
package org.encompass.portal.school.kafka;

import org.jspecify.annotations.NullMarked;
