/// Writing responses beside `generate` of transformers.
@NullMarked
package dev.millrace.ops.bench.generator;

import org.jspecify.annotations.NullMarked;
