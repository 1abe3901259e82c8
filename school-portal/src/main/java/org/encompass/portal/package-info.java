/// What a school may see of it: the application and what all its steps share.
@NullMarked
package org.encompass.portal;

import org.jspecify.annotations.NullMarked;
