/// The safetensors file format: named tensors behind a JSON header, mapped for reading, written atomically.
@NullMarked
package dev.millrace.policy.safetensors;

import org.jspecify.annotations.NullMarked;
