/// The demonstration task: chains of arithmetic modulo 10, their noisy demonstrations, and a model that fits them.
@NullMarked
package dev.millrace.ops.chain;

import org.jspecify.annotations.NullMarked;
