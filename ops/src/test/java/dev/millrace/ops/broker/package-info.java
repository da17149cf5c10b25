/// Tests of the embedded broker.
@NullMarked
package dev.millrace.ops.broker;

import org.jspecify.annotations.NullMarked;
