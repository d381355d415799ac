package news.dateline.classify.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import news.dateline.classify.region.M49;

/**
 * How many stories there are, and how many have which tag. What is counted by a kind of tag passes
 * the filter of every other kind: the counts tell what one would get by choosing another value.
 *
 * @param stories all that are held
 * @param matching those that pass the filter
 * @param countries by the countries that they are about, most first
 * @param areas by M49 areas of those
 * @param themes by Media Topics and themes of the user's own
 * @param languages by primary subtag
 */
public record StoryCounts(
    int stories,
    int matching,
    List<Count> countries,
    List<Count> areas,
    List<Count> themes,
    List<Count> languages) {

  public StoryCounts {
    countries = List.copyOf(countries);
    areas = List.copyOf(areas);
    themes = List.copyOf(themes);
    languages = List.copyOf(languages);
  }

  /**
   * How many stories have a tag.
   *
   * @param name for people to read
   */
  public record Count(String code, String name, int stories) {}

  static StoryCounts of(List<LiveStory> all, StoryFilter filter) {
    List<LiveStory> anywhere = all.stream().filter(filter.anyRegion()::matches).toList();
    return new StoryCounts(
        all.size(),
        (int) all.stream().filter(filter::matches).count(),
        count(anywhere, LiveStory::countries),
        count(anywhere, story -> story.areas().stream().map(StoryCounts::area).toList()),
        count(all.stream().filter(filter.anyTheme()::matches).toList(), LiveStory::themes),
        count(
            all.stream().filter(filter.anyLanguage()::matches).toList(),
            story -> List.of(new TagLabel(story.language(), story.language()))));
  }

  private static TagLabel area(String code) {
    return new TagLabel(code, M49.name(code));
  }

  private static List<Count> count(
      List<LiveStory> stories, Function<LiveStory, Collection<TagLabel>> labels) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (LiveStory story : stories) {
      for (TagLabel label : labels.apply(story)) {
        counts.merge(
            label.code(),
            new Count(label.code(), label.name(), 1),
            (some, one) -> new Count(some.code(), some.name(), some.stories() + 1));
      }
    }
    List<Count> sorted = new ArrayList<>(counts.values());
    sorted.sort(Comparator.comparingInt(Count::stories).reversed().thenComparing(Count::name));
    return sorted;
  }
}
