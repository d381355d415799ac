package news.dateline.classify.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The actuator of a running service, by HTTP. */
record Actuator(int port) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> get(String endpoint) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint);
    try {
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status(String endpoint) {
    return get(endpoint).statusCode();
  }
}
