/// Verifiers from jars: each plug-in is loaded by itself, and a broken one takes nothing else down.
@NullMarked
package dev.millrace.verifiers.plugin;

import org.jspecify.annotations.NullMarked;
