/// How long learning takes: seconds to a solve rate on the demonstration, beside what people would use instead.
@NullMarked
package dev.millrace.ops.bench.race;

import org.jspecify.annotations.NullMarked;
