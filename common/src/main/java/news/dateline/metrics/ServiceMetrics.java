package news.dateline.metrics;

/** Names of metrics that both services have. They are a contract. */
public final class ServiceMetrics {

  /** Gauge: 1 while a {@link #TAG_COMPONENT} is ready, as the health of its name tells, else 0. */
  public static final String READY = "dateline.ready";

  /** Part of a service with a health of its own: {@code ingestKafka} or {@code classifyKafka}. */
  public static final String TAG_COMPONENT = "component";

  private ServiceMetrics() {}
}
