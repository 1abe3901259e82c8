/// Passkeys: WebAuthn by Spring Security and webauthn4j.
@NullMarked
package org.encompass.portal.access.webauthn;

import org.jspecify.annotations.NullMarked;
