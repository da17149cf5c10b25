@NullMarked
package dev.millrace.ops.dataset.fields;

import org.jspecify.annotations.NullMarked;
