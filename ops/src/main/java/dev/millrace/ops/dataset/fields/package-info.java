/// Which columns of a row are what of a problem.
@NullMarked
package dev.millrace.ops.dataset.fields;

import org.jspecify.annotations.NullMarked;
