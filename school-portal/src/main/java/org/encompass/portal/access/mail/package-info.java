/// Mails about accounts over STARTTLS, without a person's details.
@NullMarked
package org.encompass.portal.access.mail;

import org.jspecify.annotations.NullMarked;
