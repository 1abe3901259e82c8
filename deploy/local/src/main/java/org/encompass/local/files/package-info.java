/// What a new force has on the day it begins: a register, its authorities, calendars, contacts and
/// rolls, each as the file an administrator would be sent.
@NullMarked
package org.encompass.local.files;

import org.jspecify.annotations.NullMarked;
