@NullMarked
package dev.millrace.ops.dataset;

import org.jspecify.annotations.NullMarked;
