/// What is served at which path.
@NullMarked
package dev.millrace.ops.dashboard.route;

import org.jspecify.annotations.NullMarked;
