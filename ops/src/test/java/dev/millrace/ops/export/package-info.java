@NullMarked
package dev.millrace.ops.export;

import org.jspecify.annotations.NullMarked;
