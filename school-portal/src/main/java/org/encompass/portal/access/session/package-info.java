/// Sessions in PostgreSQL, by Spring Session: every instance serves every person.
@NullMarked
package org.encompass.portal.access.session;

import org.jspecify.annotations.NullMarked;
