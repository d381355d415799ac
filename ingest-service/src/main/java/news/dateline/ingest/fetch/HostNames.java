package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up the addresses of hosts. */
interface HostNames {

  /**
   * All addresses of a host, best first.
   *
   * @throws UnknownHostException if it has none
   */
  InetAddress[] addresses(String host) throws UnknownHostException;
}
