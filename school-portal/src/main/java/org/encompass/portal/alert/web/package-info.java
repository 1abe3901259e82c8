/// The morning page and the alert's pages.
@NullMarked
package org.encompass.portal.alert.web;

import org.jspecify.annotations.NullMarked;
