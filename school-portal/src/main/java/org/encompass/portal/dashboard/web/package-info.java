/// The dashboard's page, its chart and its file.
@NullMarked
package org.encompass.portal.dashboard.web;

import org.jspecify.annotations.NullMarked;
