/// Messages as bytes: Avro single-object encoding over a history of schemas that is part of this module.
@NullMarked
package dev.millrace.messages.serde;

import org.jspecify.annotations.NullMarked;
