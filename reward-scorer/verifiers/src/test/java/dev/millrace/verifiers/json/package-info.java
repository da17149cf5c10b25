/// Tests of JSON in responses.
@NullMarked
package dev.millrace.verifiers.json;

import org.jspecify.annotations.NullMarked;
