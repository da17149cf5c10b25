/// What a run writes down about itself: steps, positions, dead letters.
@NullMarked
package dev.millrace.messages.log;

import org.jspecify.annotations.NullMarked;
