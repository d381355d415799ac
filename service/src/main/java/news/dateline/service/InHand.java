package news.dateline.service;

import java.util.function.LongSupplier;

/**
 * What a service has begun and not ended.
 *
 * @param what in the plural, as it is told: "documents in flight"
 * @param counted how many there are now
 */
public record InHand(String what, LongSupplier counted) {

  long count() {
    return counted.getAsLong();
  }
}
