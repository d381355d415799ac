package news.dateline.classify.region;

import news.dateline.tags.Mention.Field;

/**
 * A name in a text with the sense that it has there.
 *
 * @param weight of the sense among all that the name may stand for, 0 to 1
 */
record Resolved(Field field, Span span, Sense sense, double weight) {}
