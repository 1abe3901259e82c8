/// Pages as PDF.
@NullMarked
package org.encompass.portal.alert.pdf;

import org.jspecify.annotations.NullMarked;
