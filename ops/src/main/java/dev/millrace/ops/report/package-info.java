/// Reports: one HTML file with the dashboard's pages and what they show of a run.
@NullMarked
package dev.millrace.ops.report;

import org.jspecify.annotations.NullMarked;
