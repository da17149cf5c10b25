/// Tests of configuration reading.
@NullMarked
package dev.millrace.policy.config;

import org.jspecify.annotations.NullMarked;
