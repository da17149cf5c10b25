/// Tests.
@NullMarked
package dev.millrace.verifiers.serving.question;

import org.jspecify.annotations.NullMarked;
