/// The form of a response, whatever its answer: gates and penalties to compose with other verifiers.
@NullMarked
package dev.millrace.verifiers.form;

import org.jspecify.annotations.NullMarked;
