/// A morning at ten to eight: many key adults sign in to one portal within the same minute.
@NullMarked
package org.encompass.benchmarks.morning;

import org.jspecify.annotations.NullMarked;
