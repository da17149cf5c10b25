@NullMarked
package dev.millrace.ops.metric;

import org.jspecify.annotations.NullMarked;
