/// The afternoons' lists as rows.
@NullMarked
package org.encompass.portal.reachability.jdbc;

import org.jspecify.annotations.NullMarked;
