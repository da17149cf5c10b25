/// What compared runs came to: read from their metrics, put together over seeds, and written down.
@NullMarked
package dev.millrace.ops.results;

import org.jspecify.annotations.NullMarked;
