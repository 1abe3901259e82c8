/// What a run does once everything is up: load, publish, act people's parts, look what became
/// of it.
@NullMarked
package org.encompass.local.play;

import org.jspecify.annotations.NullMarked;
