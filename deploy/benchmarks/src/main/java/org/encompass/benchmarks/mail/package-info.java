/// Times the notifier's mails over STARTTLS against a real Postfix that throws them away.
@NullMarked
package org.encompass.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
