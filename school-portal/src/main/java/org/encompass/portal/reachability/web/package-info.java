/// The administrators' pages about schools.
@NullMarked
package org.encompass.portal.reachability.web;

import org.jspecify.annotations.NullMarked;
