/// Parts of the program in processes of their own, which never outlive this one.
@NullMarked
package dev.millrace.ops.child;

import org.jspecify.annotations.NullMarked;
