/// Tests of the form of responses.
@NullMarked
package dev.millrace.verifiers.form;

import org.jspecify.annotations.NullMarked;
