@NullMarked
package dev.millrace.ops.dataset.topic;

import org.jspecify.annotations.NullMarked;
