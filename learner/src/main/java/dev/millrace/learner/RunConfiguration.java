package dev.millrace.learner;

import java.util.List;
import java.util.function.Function;

/// The configuration a run has, as far as the learner has to do with the whole of it.
///
/// @param digest of everything that a step's outcome depends on; steps are done again only under the same
/// @param text the effective configuration, as the log keeps it
/// @param differences says which keys have other values in another text
public record RunConfiguration(String digest, String text, Function<String, List<String>> differences) {}
