package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks a host up and leaves out the addresses that may not be connected to. The client connects to
 * the very addresses that it gets from here, without looking again, so that a name which changes
 * its address in between gains nothing.
 */
final class GuardedResolver implements DnsResolver {

  private final HostNames names;
  private final AddressRules rules;

  GuardedResolver(HostNames names, AddressRules rules) {
    this.names = names;
    this.rules = rules;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    String name = WebAddress.unbracketed(host.toLowerCase(Locale.ROOT));
    List<InetSocketAddress> permitted = new ArrayList<>();
    String refusal = null;
    for (InetAddress address : names.addresses(name)) {
      String why = rules.refusal(name, port, address);
      if (why == null) {
        permitted.add(new InetSocketAddress(address, port));
      } else {
        refusal = why;
      }
    }
    if (permitted.isEmpty()) {
      throw refusal == null ? new UnknownHostException(name) : new RefusedAddressException(refusal);
    }
    return permitted;
  }

  /** Whether an address is allowed depends on the port. */
  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("Needs the port");
  }

  @Override
  public @Nullable String resolveCanonicalHostname(String host) {
    return host;
  }
}
