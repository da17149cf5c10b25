/// Tests of the race to a solve rate.
@NullMarked
package dev.millrace.ops.bench.race;

import org.jspecify.annotations.NullMarked;
