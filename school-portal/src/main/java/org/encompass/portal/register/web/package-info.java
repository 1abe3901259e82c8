/// The page on which administrators assign schools to authorities.
@NullMarked
package org.encompass.portal.register.web;

import org.jspecify.annotations.NullMarked;
