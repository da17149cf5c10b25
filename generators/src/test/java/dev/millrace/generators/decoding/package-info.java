/// Tests of the decode loop.
@NullMarked
package dev.millrace.generators.decoding;

import org.jspecify.annotations.NullMarked;
