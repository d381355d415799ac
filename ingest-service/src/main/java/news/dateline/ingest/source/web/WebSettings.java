package news.dateline.ingest.source.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;

/** Settings that sources on the web have in common. */
public final class WebSettings {

  private static final Duration MIN = Duration.ofSeconds(1);
  private static final Duration MAX = Duration.ofDays(30);
  private static final Duration MAX_INTERVAL = Duration.ofHours(6);

  private WebSettings() {}

  /**
   * {@code interval}, the shortest pause, and {@code max-interval}, the longest.
   *
   * @param usual where no interval is set
   * @throws SettingsException if one is wrong
   */
  public static Pace pace(Settings settings, Duration usual) throws SettingsException {
    Duration min = settings.duration("interval", usual, MIN, MAX);
    Duration longest = min.compareTo(MAX_INTERVAL) > 0 ? min : MAX_INTERVAL;
    return new Pace(min, settings.duration("max-interval", longest, min, MAX));
  }

  /**
   * Patterns of addresses.
   *
   * @throws SettingsException if one is none
   */
  public static List<UrlPattern> patterns(Settings settings, String key) throws SettingsException {
    List<UrlPattern> patterns = new ArrayList<>();
    for (String glob : settings.texts(key)) {
      try {
        patterns.add(UrlPattern.of(glob));
      } catch (IllegalArgumentException e) {
        throw settings.wrong(key, String.valueOf(e.getMessage()));
      }
    }
    return patterns;
  }

  /**
   * {@code hosts} that count as the site besides its own.
   *
   * @throws SettingsException if one is none
   */
  public static Set<String> hosts(Settings settings) throws SettingsException {
    Set<String> hosts = new HashSet<>();
    for (String host : settings.texts("hosts")) {
      URI uri = Urls.absolute("https://" + host + "/");
      String name = uri == null ? null : Urls.host(uri);
      if (name == null || host.indexOf('/') >= 0) {
        throw settings.wrong("hosts", "must be names of hosts, not '" + host + "'");
      }
      hosts.add(name);
    }
    return hosts;
  }
}
