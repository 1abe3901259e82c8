/// Who is to be told, the mails and their attempts, in PostgreSQL.
@NullMarked
package org.encompass.notifier.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
