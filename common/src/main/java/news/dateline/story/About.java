package news.dateline.story;

import java.util.List;

/**
 * What a story is about, as its publisher says; never Dateline's own tags.
 *
 * @param sections parts of the paper or site, for instance {@code Sport}, the widest first
 * @param keywords tags and categories in free words
 * @param subjects topics of a scheme
 * @param entities who and what it names
 */
public record About(
    List<String> sections, List<String> keywords, List<Subject> subjects, Entities entities) {

  public static final About UNKNOWN = new About(List.of(), List.of(), List.of(), Entities.NONE);

  public About {
    sections = List.copyOf(sections);
    keywords = List.copyOf(keywords);
    subjects = List.copyOf(subjects);
  }

  public About withSections(List<String> value) {
    return new About(value, keywords, subjects, entities);
  }

  public About withKeywords(List<String> value) {
    return new About(sections, value, subjects, entities);
  }

  public About withSubjects(List<Subject> value) {
    return new About(sections, keywords, value, entities);
  }

  public About withEntities(Entities value) {
    return new About(sections, keywords, subjects, value);
  }

  About orElse(About other) {
    return new About(
        FirstKnown.first(sections, other.sections),
        FirstKnown.first(keywords, other.keywords),
        FirstKnown.first(subjects, other.subjects),
        entities.equals(Entities.NONE) ? other.entities : entities);
  }
}
