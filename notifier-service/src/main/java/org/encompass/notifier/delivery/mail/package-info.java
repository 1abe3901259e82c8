/// SMTP over STARTTLS, on connections that are kept open.
@NullMarked
package org.encompass.notifier.delivery.mail;

import org.jspecify.annotations.NullMarked;
