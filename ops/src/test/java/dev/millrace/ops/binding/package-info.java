/// Tests of the binding of YAML to records.
@NullMarked
package dev.millrace.ops.binding;

import org.jspecify.annotations.NullMarked;
