/** Learning from labelled examples: linear models, trees, calibration. Repeatable from a seed. */
@NullMarked
package news.dateline.classify.region.learn;

import org.jspecify.annotations.NullMarked;
