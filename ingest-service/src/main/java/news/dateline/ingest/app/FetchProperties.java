package news.dateline.ingest.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.fetch.AddressRules;
import news.dateline.ingest.fetch.Agent;
import news.dateline.ingest.fetch.FetchLimits;
import news.dateline.ingest.fetch.FetchSettings;
import news.dateline.ingest.fetch.Politeness;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of fetching over HTTP. See {@link Politeness}, {@link FetchLimits} and {@link
 * AddressRules}.
 *
 * @param contact where the one who runs this can be reached, for the User-Agent
 * @param allow hosts and addresses that may be connected to although they are not public
 * @param ports of public hosts that may be connected to
 * @param directory for large bodies, until their documents have ended
 */
@ConfigurationProperties("dateline.ingest.fetch")
record FetchProperties(
    @Nullable String contact,
    @DefaultValue List<String> allow,
    @DefaultValue({"80", "443", "8080", "8443"}) Set<Integer> ports,
    @DefaultValue("data/fetched") Path directory,
    @DefaultValue("1s") Duration spacing,
    @DefaultValue("1") int perHost,
    @DefaultValue("60s") Duration maxCrawlDelay,
    @DefaultValue("8") int concurrency,
    @DefaultValue("10000") int maxWaiting,
    @DefaultValue("2m") Duration patience,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("20s") Duration readTimeout,
    @DefaultValue("90s") Duration timeout,
    @DefaultValue("1024") int minRate,
    @DefaultValue("200") int maxRatio,
    @DefaultValue("8") int maxRedirects) {

  private static final String PREFIX = "dateline.ingest.fetch.";

  FetchProperties {
    contact = contact == null || contact.isBlank() ? null : contact;
    allow = List.copyOf(allow);
    ports = Set.copyOf(ports);
  }

  /**
   * The same for the fetcher.
   *
   * @throws IllegalArgumentException if a value is wrong, naming its key
   */
  FetchSettings toSettings() {
    String version = FetchProperties.class.getPackage().getImplementationVersion();
    try {
      checkAllowed();
      return new FetchSettings(
          Agent.of(version == null ? "dev" : version, contact),
          AddressRules.of(allow, ports),
          new Politeness(spacing, perHost, maxCrawlDelay, concurrency, maxWaiting, patience),
          new FetchLimits(connectTimeout, readTimeout, timeout, minRate, maxRatio, maxRedirects),
          directory);
    } catch (IllegalArgumentException e) {
      // The messages begin with the last part of the key.
      throw new IllegalArgumentException(PREFIX + e.getMessage(), e);
    }
  }

  private void checkAllowed() {
    for (int i = 0; i < allow.size(); i++) {
      try {
        AddressRules.check(allow.get(i));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("allow[" + i + "]: " + e.getMessage(), e);
      }
    }
  }
}
