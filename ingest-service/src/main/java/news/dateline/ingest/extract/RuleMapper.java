package news.dateline.ingest.extract;

import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.jspecify.annotations.Nullable;

/** What Tika keeps of a mail's HTML, and the rules between its parts. */
final class RuleMapper extends DefaultHtmlMapper {

  private static final String RULE = "hr";

  @Override
  public @Nullable String mapSafeElement(String name) {
    return RULE.equalsIgnoreCase(name) ? RULE : super.mapSafeElement(name);
  }
}
