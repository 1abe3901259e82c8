/// The register of schools, as files of it come: for a shadow run that knows schools by name too.
@NullMarked
package org.encompass.shadow.register;

import org.jspecify.annotations.NullMarked;
