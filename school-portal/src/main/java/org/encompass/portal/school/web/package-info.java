/// The administrators' pages.
@NullMarked
package org.encompass.portal.school.web;

import org.jspecify.annotations.NullMarked;
