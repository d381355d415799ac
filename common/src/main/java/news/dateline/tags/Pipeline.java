package news.dateline.tags;

/**
 * What made a story's tags, so that a later run can be told apart ({@code dateline.pipeline}).
 *
 * @param version of Dateline
 * @param regions name and version of the region tagger
 * @param themes name and version of the theme tagger
 */
public record Pipeline(String version, String regions, String themes) {}
