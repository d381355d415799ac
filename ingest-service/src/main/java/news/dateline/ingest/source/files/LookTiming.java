package news.dateline.ingest.source.files;

import java.time.Clock;
import java.time.Duration;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;

/**
 * When a source of files looks, and what it takes for done.
 *
 * @param interval between two looks
 * @param settle for how long a file must not have changed
 */
public record LookTiming(Duration interval, Duration settle, Clock clock) {

  private static final Duration MIN_INTERVAL = Duration.ofMillis(10);
  private static final Duration MAX = Duration.ofDays(1);

  /**
   * This one with the settings {@code interval} and {@code settle}.
   *
   * @throws SettingsException if one is out of its range
   */
  public LookTiming with(Settings settings) throws SettingsException {
    return new LookTiming(
        settings.duration("interval", interval, MIN_INTERVAL, MAX),
        settings.duration("settle", settle, Duration.ZERO, MAX),
        clock);
  }
}
