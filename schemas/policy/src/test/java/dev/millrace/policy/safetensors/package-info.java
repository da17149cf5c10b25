/// Tests of safetensors files.
@NullMarked
package dev.millrace.policy.safetensors;

import org.jspecify.annotations.NullMarked;
