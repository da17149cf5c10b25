/// How data sets are configured.
@NullMarked
package dev.millrace.ops.dataset.settings;

import org.jspecify.annotations.NullMarked;
