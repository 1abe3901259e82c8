/// What the services say to each other: one record a message, as it stands on its topic.
@NullMarked
package org.encompass.schemas;

import org.jspecify.annotations.NullMarked;
