/// The pages of a school's own upkeep.
@NullMarked
package org.encompass.portal.upkeep.web;

import org.jspecify.annotations.NullMarked;
