/** Fitting of models, whatever they are about. */
@NullMarked
package news.dateline.classify.theme.learn;

import org.jspecify.annotations.NullMarked;
