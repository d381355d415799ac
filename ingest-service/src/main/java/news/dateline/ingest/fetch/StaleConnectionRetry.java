package news.dateline.ingest.fetch;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends a request once more where the server had closed the connection that was to be used again:
 * it closed it while the request was on its way. All other failures are left to the sources.
 */
final class StaleConnectionRetry implements HttpRequestRetryStrategy {

  @Override
  public boolean retryRequest(
      HttpRequest request, IOException failure, int executions, HttpContext context) {
    boolean closed =
        failure instanceof NoHttpResponseException || failure instanceof SocketException;
    return executions == 1 && closed && wasUsedBefore(context);
  }

  private static boolean wasUsedBefore(HttpContext context) {
    EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
    return connection != null && connection.getResponseCount() > 0;
  }

  @Override
  public boolean retryRequest(HttpResponse response, int executions, HttpContext context) {
    return false;
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int executions, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }
}
