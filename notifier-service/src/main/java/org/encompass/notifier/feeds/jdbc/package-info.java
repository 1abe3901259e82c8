/// What the intake tables say about each force's records.
@NullMarked
package org.encompass.notifier.feeds.jdbc;

import org.jspecify.annotations.NullMarked;
