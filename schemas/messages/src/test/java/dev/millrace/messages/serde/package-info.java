/// Tests of how records become bytes.
@NullMarked
package dev.millrace.messages.serde;

import org.jspecify.annotations.NullMarked;
