package news.dateline.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk adds to a story.
 *
 * @param slugline the desk's name for it, for instance {@code US-Finance-Fed}
 * @param title a short name, where it differs from the headline
 * @param headlines others than the main one, for instance a subheadline
 * @param descriptions summaries, standfirsts
 * @param genres what kind of text it is, for instance an interview
 * @param handling what is asked of those who receive it
 */
public record Editorial(
    @Nullable String slugline,
    @Nullable String title,
    List<Wording> headlines,
    List<Wording> descriptions,
    List<Concept> genres,
    Handling handling) {

  /** Role of a description that tells the story in short. */
  public static final String SUMMARY = "summary";

  /** Role of a headline below the main one. */
  public static final String SUBHEADLINE = "subheadline";

  public static final Editorial UNKNOWN =
      new Editorial(null, null, List.of(), List.of(), List.of(), Handling.UNKNOWN);

  public Editorial {
    headlines = List.copyOf(headlines);
    descriptions = List.copyOf(descriptions);
    genres = List.copyOf(genres);
  }

  public Editorial withSlugline(@Nullable String value) {
    return new Editorial(value, title, headlines, descriptions, genres, handling);
  }

  public Editorial withTitle(@Nullable String value) {
    return new Editorial(slugline, value, headlines, descriptions, genres, handling);
  }

  public Editorial withHeadlines(List<Wording> value) {
    return new Editorial(slugline, title, value, descriptions, genres, handling);
  }

  public Editorial withDescriptions(List<Wording> value) {
    return new Editorial(slugline, title, headlines, value, genres, handling);
  }

  public Editorial withGenres(List<Concept> value) {
    return new Editorial(slugline, title, headlines, descriptions, value, handling);
  }

  public Editorial withHandling(Handling value) {
    return new Editorial(slugline, title, headlines, descriptions, genres, value);
  }

  Editorial orElse(Editorial other) {
    return new Editorial(
        FirstKnown.first(slugline, other.slugline),
        FirstKnown.first(title, other.title),
        FirstKnown.first(headlines, other.headlines),
        FirstKnown.first(descriptions, other.descriptions),
        FirstKnown.first(genres, other.genres),
        handling.equals(Handling.UNKNOWN) ? other.handling : handling);
  }
}
