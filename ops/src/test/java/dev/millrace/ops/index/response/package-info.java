/// Tests of how responses are looked for.
@NullMarked
package dev.millrace.ops.index.response;

import org.jspecify.annotations.NullMarked;
