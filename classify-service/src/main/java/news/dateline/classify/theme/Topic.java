package news.dateline.classify.theme;

import org.jspecify.annotations.Nullable;

/**
 * An IPTC Media Topic.
 *
 * @param code eight digits
 * @param parent code of the topic over it; null for a top-level topic
 * @param level depth in the tree; top-level topics have 1
 * @param name English name
 */
record Topic(String code, @Nullable String parent, int level, String name) {}
