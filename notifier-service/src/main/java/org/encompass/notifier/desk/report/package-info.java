/// What became of one day's deadlines, and the supervisor's word that it is so.
@NullMarked
package org.encompass.notifier.desk.report;

import org.jspecify.annotations.NullMarked;
