/// Receipts as they arrive.
@NullMarked
package org.encompass.portal.dashboard.kafka;

import org.jspecify.annotations.NullMarked;
