/// Which runs there are to see, under which ids.
@NullMarked
package dev.millrace.ops.dashboard.listing;

import org.jspecify.annotations.NullMarked;
