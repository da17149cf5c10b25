/// What a response is worth, composed of what several verifiers conclude: pure functions and their configuration.
@NullMarked
package dev.millrace.verifiers.composition;

import org.jspecify.annotations.NullMarked;
