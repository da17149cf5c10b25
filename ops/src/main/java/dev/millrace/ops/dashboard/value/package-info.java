/// What pages and reports show, as plain objects, and how these are written as JSON.
@NullMarked
package dev.millrace.ops.dashboard.value;

import org.jspecify.annotations.NullMarked;
