package news.dateline.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Fetcher} over HTTP/1.1, plain or in TLS. No cookies, no credentials, no proxy but what
 * is between us and the address that was checked.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

  private static final int MAX_HEADERS = 200;
  private static final int MAX_HEADER_LINE = 16 << 10;
  private static final TimeValue IDLE = TimeValue.ofSeconds(30);
  private static final int CONNECTIONS_EACH = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final FetchSettings settings;
  private final Clock clock;
  private final Turns turns;
  private final Robots robots;
  private final FetchMeters meters;
  private final TimedNames names;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor watch;
  private final Exchange exchange;
  private volatile boolean closed;

  public HttpFetcher(FetchSettings settings, MeterRegistry registry, Clock clock) {
    this(settings, registry, clock, InetAddress::getAllByName, null);
  }

  /**
   * @param names looks up hosts
   * @param tls trusts certificates; null for those that this Java trusts
   */
  HttpFetcher(
      FetchSettings settings,
      MeterRegistry registry,
      Clock clock,
      HostNames names,
      @Nullable DefaultClientTlsStrategy tls) {
    this.settings = settings;
    this.clock = clock;
    BodyReader.cleanUp(settings.directory(), clock.instant());
    this.turns = new Turns(settings.politeness());
    this.meters = new FetchMeters(registry, turns);
    this.robots = new Robots(this::fetch, clock);
    this.names = new TimedNames(names, settings.limits().connectTimeout());
    this.client =
        client(settings, this.names, tls == null ? DefaultClientTlsStrategy.createDefault() : tls);
    this.watch =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "fetch-watch");
              thread.setDaemon(true);
              return thread;
            });
    this.watch.setRemoveOnCancelPolicy(true);
    this.exchange =
        new Exchange(
            client,
            watch,
            settings.limits(),
            new BodyReader(settings.limits(), settings.directory()),
            clock,
            this::isClosed);
  }

  private static CloseableHttpClient client(
      FetchSettings settings, HostNames names, DefaultClientTlsStrategy tls) {
    FetchLimits limits = settings.limits();
    Politeness politeness = settings.politeness();
    Timeout connect = Timeout.of(limits.connectTimeout());
    Timeout read = Timeout.of(limits.readTimeout());
    Http1Config http1 =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LINE)
            .build();
    PoolingHttpClientConnectionManagerBuilder connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedResolver(names, settings.addresses()))
            .setTlsSocketStrategy(tls)
            .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(http1).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(read)
                    .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                    .build())
            .setMaxConnPerRoute(politeness.perHost())
            .setMaxConnTotal(politeness.concurrency() * CONNECTIONS_EACH);
    return HttpClients.custom()
        .setConnectionManager(connections.build())
        .setUserAgent(settings.agent().header())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(read)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableRedirectHandling()
        .setRetryStrategy(new StaleConnectionRetry())
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .evictIdleConnections(IDLE)
        .build();
  }

  @Override
  public CompletableFuture<FetchResult> fetch(FetchRequest request) {
    CompletableFuture<FetchResult> result = new CompletableFuture<>();
    new Journey(this, request, result).go(request.uri());
    return result;
  }

  @Override
  public CompletableFuture<RobotsAnswer> robots(URI site) {
    try {
      return robots.of(WebAddress.of(site));
    } catch (BadAddressException e) {
      return CompletableFuture.completedFuture(
          RobotsAnswer.failed(
              new FetchFailure(
                  site,
                  FetchFailure.Cause.URL,
                  null,
                  String.valueOf(e.getMessage()),
                  null,
                  clock.instant())));
    }
  }

  CompletableFuture<RobotsAnswer> robots(WebAddress address) {
    return robots.of(address);
  }

  FetchSettings settings() {
    return settings;
  }

  Clock clock() {
    return clock;
  }

  Turns turns() {
    return turns;
  }

  FetchMeters meters() {
    return meters;
  }

  Exchange exchange() {
    return exchange;
  }

  boolean isClosed() {
    return closed;
  }

  /** Ends what waits and what is under way as {@link FetchFailure.Cause#CLOSED}. */
  @Override
  public void close() {
    closed = true;
    turns.close();
    client.close(CloseMode.IMMEDIATE);
    names.close();
    try {
      turns.awaitEnd(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch.shutdownNow();
  }
}
