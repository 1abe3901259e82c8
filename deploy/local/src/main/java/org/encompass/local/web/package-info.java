/// Scripted people at the services' own pages: they read forms, fill them in and follow links, and
/// know nothing of the insides.
@NullMarked
package org.encompass.local.web;

import org.jspecify.annotations.NullMarked;
