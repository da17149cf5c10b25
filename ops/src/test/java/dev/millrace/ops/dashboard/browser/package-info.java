/// Tests of the pages in a real browser, on runs that the tests write.
@NullMarked
package dev.millrace.ops.dashboard.browser;

import org.jspecify.annotations.NullMarked;
