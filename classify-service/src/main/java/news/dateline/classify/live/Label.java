package news.dateline.classify.live;

/**
 * A tag by which stories are counted.
 *
 * @param code of a country, an area, a theme or a language
 * @param name for people to read
 */
record Label(String code, String name) {}
