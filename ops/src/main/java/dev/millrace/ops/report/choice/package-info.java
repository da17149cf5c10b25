/// Which prompts a report shows, and why.
@NullMarked
package dev.millrace.ops.report.choice;

import org.jspecify.annotations.NullMarked;
