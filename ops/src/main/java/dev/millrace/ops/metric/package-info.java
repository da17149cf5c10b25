/// What every metric means, from the page of the documentation that lists them all.
@NullMarked
package dev.millrace.ops.metric;

import org.jspecify.annotations.NullMarked;
