package news.dateline.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a story and what may be done with it.
 *
 * @param holder of the copyright
 * @param notice the copyright notice, as the document has it
 * @param usageTerms in words
 * @param expression in a rights language, or a link to terms
 */
public record Rights(
    @Nullable String holder,
    @Nullable String notice,
    @Nullable String usageTerms,
    @Nullable Expression expression) {

  public static final Rights UNKNOWN = new Rights(null, null, null, null);

  /** A rights expression. */
  public sealed interface Expression {

    /** The rights language that it is in, where told. */
    @Nullable URI language();
  }

  /** A link to terms, for instance a Creative Commons licence. */
  public record Linked(@Nullable URI language, URI link) implements Expression {}

  /** An expression in full, for instance RightsML. */
  public record Encoded(@Nullable URI language, String text) implements Expression {}

  /** A copyright notice and nothing more. */
  public static Rights notice(@Nullable String notice) {
    return new Rights(null, notice, null, null);
  }
}
