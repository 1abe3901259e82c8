/// Signing in and setting up an account, as pages.
@NullMarked
package org.encompass.portal.access.web;

import org.jspecify.annotations.NullMarked;
