package news.dateline.tags;

import java.util.List;

/**
 * A country that a story is about or mentions.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name English short name
 * @param m49 codes of the UN M49 sub-region and region that hold it, narrowest first; three digits
 * @param score calibrated probability, 0 to 1, that the story is about it
 * @param focus whether the story is held to be about it, against mentioned only
 */
public record RegionTag(String code, String name, List<String> m49, double score, boolean focus) {

  public RegionTag {
    m49 = List.copyOf(m49);
  }
}
