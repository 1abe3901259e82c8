/// Keeps what the feed set aside.
@NullMarked
package org.encompass.portal.feed.jdbc;

import org.jspecify.annotations.NullMarked;
