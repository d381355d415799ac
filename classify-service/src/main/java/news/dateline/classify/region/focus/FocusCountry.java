package news.dateline.classify.region.focus;

/**
 * A country that a story may be about.
 *
 * @param code ISO 3166-1 alpha-2
 * @param score probability, 0 to 1, that the story is about it
 * @param named whether something in the story names it, or lies in it
 * @param focus whether the story is held to be about it
 */
public record FocusCountry(String code, double score, boolean named, boolean focus) {}
