package news.dateline.classify.meter;

import java.util.Locale;

/** The steps of tagging. The labels are tag values of metrics. */
public enum Stage {
  LANGUAGE,
  REGION,
  THEME,
  CLUSTER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
