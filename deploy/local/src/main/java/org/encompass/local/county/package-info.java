/// A made-up county: schools, contacts and pupils that exist nowhere else.
@NullMarked
package org.encompass.local.county;

import org.jspecify.annotations.NullMarked;
