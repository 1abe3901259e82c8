/// Passkeys and what authenticators know people by, as rows.
@NullMarked
package org.encompass.portal.access.webauthn.jdbc;

import org.jspecify.annotations.NullMarked;
