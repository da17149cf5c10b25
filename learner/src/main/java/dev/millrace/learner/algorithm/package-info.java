/// The settings of the algorithm, part by part; the defaults are those of VAPO (arXiv 2504.05118).
@NullMarked
package dev.millrace.learner.algorithm;

import org.jspecify.annotations.NullMarked;
