/// The JSON files of a checkpoint folder, read strictly, with every problem gathered before any is reported.
@NullMarked
package dev.millrace.policy.document;

import org.jspecify.annotations.NullMarked;
