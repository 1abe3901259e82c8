/// What schools' systems say over HTTP.
@NullMarked
package org.encompass.portal.roll.web;

import org.jspecify.annotations.NullMarked;
