/// Signing in by OpenID Connect: DfE Sign-in, or any other provider. It stands for the password,
/// never for the second factor or the school's list.
@NullMarked
package org.encompass.portal.access.oidc;

import org.jspecify.annotations.NullMarked;
