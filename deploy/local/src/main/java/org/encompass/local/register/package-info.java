/// The schools of a real register, with pupils and incidents that are made up. Names of real
/// schools never come near an incident: everything is by number.
@NullMarked
package org.encompass.local.register;

import org.jspecify.annotations.NullMarked;
