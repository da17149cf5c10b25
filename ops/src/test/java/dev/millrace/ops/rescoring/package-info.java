@NullMarked
package dev.millrace.ops.rescoring;

import org.jspecify.annotations.NullMarked;
