/// Incidents and children as rows, their details sealed.
@NullMarked
package org.encompass.notifier.incidents.jdbc;

import org.jspecify.annotations.NullMarked;
