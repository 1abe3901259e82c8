/// Wakes the sweeps. What is due is in our own tables; Quartz only keeps time.
@NullMarked
package org.encompass.notifier.scheduling.quartz;

import org.jspecify.annotations.NullMarked;
