package news.dateline.classify.region.toponym;

/**
 * A place where a text names it.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last one
 * @param place its number in the gazetteer; -1 where it is not known
 * @param demonym whether it is named by its people or an adjective
 * @param named probability, 0 to 1, that a place is named here
 * @param share probability, 0 to 1, that it is this one if one is
 * @param score calibrated probability, 0 to 1, that both is so
 */
public record Toponym(
    int start, int end, int place, boolean demonym, double named, double share, double score) {}
