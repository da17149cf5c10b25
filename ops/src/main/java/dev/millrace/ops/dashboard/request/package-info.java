/// What a request asks for: parameters, checked.
@NullMarked
package dev.millrace.ops.dashboard.request;

import org.jspecify.annotations.NullMarked;
