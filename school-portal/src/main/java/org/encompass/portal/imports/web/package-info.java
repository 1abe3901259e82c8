/// Uploads, the page of a job, and the same for programs.
@NullMarked
package org.encompass.portal.imports.web;

import org.jspecify.annotations.NullMarked;
