/// Tests of publishing.
@NullMarked
package dev.millrace.generators.publishing;

import org.jspecify.annotations.NullMarked;
