/// Listens to the disclosures topic.
@NullMarked
package org.encompass.portal.feed.kafka;

import org.jspecify.annotations.NullMarked;
