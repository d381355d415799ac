package news.dateline.ingest.source.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceSpec;
import news.dateline.ingest.source.settings.SourceType;

/** The kinds of source that can be configured. */
public final class SourceTypes {

  private final Map<SourceKind, SourceType> types = new EnumMap<>(SourceKind.class);

  public SourceTypes(List<SourceType> types) {
    types.forEach(type -> this.types.put(type.kind(), type));
  }

  Set<SourceKind> kinds() {
    return types.keySet();
  }

  /**
   * Makes a source.
   *
   * @throws SettingsException if a setting is missing, wrong or unknown
   */
  public Source create(SourceSpec spec) throws SettingsException {
    SourceType type = Objects.requireNonNull(types.get(spec.ref().kind()), "no such kind");
    Source source = type.create(spec.ref(), spec.settings());
    spec.settings().rejectOthers("a source of this kind");
    return source;
  }
}
