/// JSON in a response: found, bounded, and validated against a schema.
@NullMarked
package dev.millrace.verifiers.json;

import org.jspecify.annotations.NullMarked;
