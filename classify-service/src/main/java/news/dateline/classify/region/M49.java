package news.dateline.classify.region;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.classify.region.table.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * The areas of the UN Statistics Division's M49 standard, out of ICU's territory containment. Where
 * M49 has an intermediate region, ICU holds that for the narrowest level: those go up to their
 * sub-region here.
 */
public final class M49 {

  private static final String SUB_SAHARAN_AFRICA = "202";
  private static final String LATIN_AMERICA_AND_THE_CARIBBEAN = "419";

  private static final Map<String, String> SUB_REGION_OF_INTERMEDIATE =
      Map.of(
          "011", SUB_SAHARAN_AFRICA,
          "014", SUB_SAHARAN_AFRICA,
          "017", SUB_SAHARAN_AFRICA,
          "018", SUB_SAHARAN_AFRICA,
          "005", LATIN_AMERICA_AND_THE_CARIBBEAN,
          "013", LATIN_AMERICA_AND_THE_CARIBBEAN,
          "029", LATIN_AMERICA_AND_THE_CARIBBEAN);

  private static final List<Area> AREAS =
      Tsv.rows("areas.tsv").stream()
          .map(row -> new Area(row.get(0), row.get(1), row.get(2)))
          .toList();

  private static final Map<String, String> NAMES =
      AREAS.stream().collect(Collectors.toUnmodifiableMap(Area::code, Area::name));

  private M49() {}

  /**
   * A region or a sub-region.
   *
   * @param code three digits
   * @param region that holds it; empty for a region
   * @param name in English, as the standard has it
   */
  public record Area(String code, String region, String name) {}

  /** All regions and sub-regions. */
  public static List<Area> areas() {
    return AREAS;
  }

  /** The name of a region or sub-region; its code where it has none. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  /**
   * Sub-region and region, three digits each; empty for Antarctica, which M49 puts in neither.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static List<String> of(String country) {
    Region region = Region.getInstance(country);
    String narrow = code(region.getContainingRegion(RegionType.SUBCONTINENT));
    String wide = code(region.getContainingRegion(RegionType.CONTINENT));
    if (narrow == null || wide == null) {
      return List.of();
    }
    return List.of(SUB_REGION_OF_INTERMEDIATE.getOrDefault(narrow, narrow), wide);
  }

  /** Null for ICU's own areas, for instance QO, that are not in M49. */
  private static @Nullable String code(@Nullable Region area) {
    if (area == null || !Character.isDigit(area.toString().charAt(0))) {
      return null;
    }
    return String.format(Locale.ROOT, "%03d", area.getNumericCode());
  }
}
