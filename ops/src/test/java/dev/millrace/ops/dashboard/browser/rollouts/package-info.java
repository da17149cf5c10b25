/// Tests of the pages of rollouts in a browser.
@NullMarked
package dev.millrace.ops.dashboard.browser.rollouts;

import org.jspecify.annotations.NullMarked;
