/// Reports.
@NullMarked
package dev.millrace.ops.report;

import org.jspecify.annotations.NullMarked;
