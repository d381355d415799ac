package news.dateline.ingest.source.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.fetch.Urls;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Link} (RFC 8288). */
final class LinkHeader {

  private static final Pattern LINK =
      Pattern.compile(
          "<(?<target>[^<>]*+)>(?<parameters>(?:[^,\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*(?<name>[^=;\\s]+)\\s*(?:=\\s*(?:\"(?<quoted>(?:[^\"\\\\]++|\\\\.)*+)\"|(?<bare>[^;,\\s]+)))?");
  private static final int MAX_LENGTH = 2_000;

  private LinkHeader() {}

  /**
   * A link.
   *
   * @param target absolute
   * @param relations in lower case
   * @param language of its target, as {@code hreflang} says; null where it does not
   */
  record Link(URI target, List<String> relations, @Nullable String language) {}

  /** The links of an answer from that address. */
  static List<Link> read(URI base, List<String> values) {
    List<Link> links = new ArrayList<>();
    for (String value : values) {
      if (value.length() > MAX_LENGTH) {
        continue;
      }
      Matcher link = LINK.matcher(value);
      while (link.find()) {
        URI target = Urls.resolve(base, link.group("target"));
        Map<String, String> parameters = parameters(link.group("parameters"));
        String relations = parameters.getOrDefault("rel", "").toLowerCase(Locale.ROOT);
        if (target != null) {
          links.add(new Link(target, List.of(relations.split("\\s+")), parameters.get("hreflang")));
        }
      }
    }
    return links;
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      String quoted = parameter.group("quoted");
      String value = quoted == null ? parameter.group("bare") : quoted;
      parameters.putIfAbsent(
          parameter.group("name").toLowerCase(Locale.ROOT), value == null ? "" : value);
    }
    return parameters;
  }
}
