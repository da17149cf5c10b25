/// Tests of how tests are read and compared.
@NullMarked
package dev.millrace.verifiers.code.suite;

import org.jspecify.annotations.NullMarked;
