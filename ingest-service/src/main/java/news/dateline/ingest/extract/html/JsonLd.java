package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's structured data (schema.org as JSON-LD) tells about its article.
 *
 * @param authors names, in order
 * @param published as written
 * @param modified as written
 * @param body the text, as written; paragraphs are split by line ends where it has any
 * @param sections that it stands in
 * @param trail from the home page to the page, names of its places
 * @param publisher name of the publisher
 * @param organisations names of those that are no people
 */
record JsonLd(
    @Nullable String headline,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    List<String> sections,
    List<String> trail,
    List<String> keywords,
    @Nullable String description,
    @Nullable String publisher,
    Set<String> organisations,
    @Nullable String link,
    @Nullable String body) {

  static final JsonLd NONE =
      new JsonLd(
          null, List.of(), null, null, null, List.of(), List.of(), List.of(), null, null, Set.of(),
          null, null);

  /** As pages write it: with comments, trailing commas, raw line ends in strings. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .build())
          .build();

  /**
   * Reads what the scripts of a page tell.
   *
   * @param scripts each in the JSON that its author meant to write
   * @param page tells its article from others
   */
  static JsonLd of(List<String> scripts, PageIdentity page) {
    JsonLdGraph graph = new JsonLdGraph();
    for (String script : scripts) {
      try {
        graph.add(LENIENT.readTree(withoutWrapping(script)));
      } catch (JacksonException e) {
        BrokenJson.rescue(script).ifPresent(graph::add);
      }
    }
    return graph.article(page);
  }

  /** This, and what another one tells where this tells nothing. */
  JsonLd orElse(JsonLd other) {
    return new JsonLd(
        headline == null ? other.headline : headline,
        authors.isEmpty() ? other.authors : authors,
        published == null ? other.published : published,
        modified == null ? other.modified : modified,
        language == null ? other.language : language,
        sections.isEmpty() ? other.sections : sections,
        trail.isEmpty() ? other.trail : trail,
        keywords.isEmpty() ? other.keywords : keywords,
        description == null ? other.description : description,
        publisher == null ? other.publisher : publisher,
        organisations.isEmpty() ? other.organisations : organisations,
        link == null ? other.link : link,
        body == null ? other.body : body);
  }

  /** Some put comments or CDATA sections around their JSON, or a semicolon behind it. */
  private static String withoutWrapping(String script) {
    String json = script.strip();
    for (String start : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
      if (json.startsWith(start)) {
        json = json.substring(start.length()).strip();
      }
    }
    for (String end : List.of("-->", "//]]>", "/*]]>*/", "]]>", ";")) {
      if (json.endsWith(end)) {
        json = json.substring(0, json.length() - end.length()).strip();
      }
    }
    return json;
  }
}
