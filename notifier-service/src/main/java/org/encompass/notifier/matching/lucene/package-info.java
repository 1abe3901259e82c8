/// Schools by name, as people write names. Lucene finds what is alike, plain rules weigh it.
@NullMarked
package org.encompass.notifier.matching.lucene;

import org.jspecify.annotations.NullMarked;
