/// The desk's pages: server-rendered, no scripts; GET never changes anything but the log of looks.
@NullMarked
package org.encompass.notifier.desk.web;

import org.jspecify.annotations.NullMarked;
