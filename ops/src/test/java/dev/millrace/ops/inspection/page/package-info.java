/// Tests of what a prompt's page shows.
@NullMarked
package dev.millrace.ops.inspection.page;

import org.jspecify.annotations.NullMarked;
