package news.dateline.ingest.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * The hosts that make one site: those of one registrable domain by the Public Suffix List, so that
 * {@code edition.news.example} is of the site {@code news.example}, and two blogs of one hoster are
 * two sites; and hosts that are named besides.
 *
 * @param domain registrable domain, or where there is none the host without {@code www}
 * @param hosts named besides, lower case
 */
public record Site(String domain, Set<String> hosts) {

  private static final String WWW = "www.";

  public Site {
    hosts = Set.copyOf(hosts);
  }

  /** The site of that address, and hosts named besides. */
  public static Site of(URI uri, Set<String> hosts) {
    String host = Urls.host(uri);
    return new Site(domain(host == null ? "" : host), hosts);
  }

  /** Whether that address is on the site. */
  public boolean has(URI uri) {
    String host = Urls.host(uri);
    return host != null && (hosts.contains(host) || domain(host).equals(domain));
  }

  /** Whether an address is on one of these hosts, or on a site of one of these domains. */
  public static boolean isOn(URI uri, Set<String> hosts) {
    String host = Urls.host(uri);
    return host != null && (hosts.contains(host) || hosts.contains(domain(host)));
  }

  /** The hosts that are named besides, and the domain. */
  public Set<String> all() {
    Set<String> all = new HashSet<>(hosts);
    all.add(domain);
    return all;
  }

  private static String domain(String host) {
    boolean address = host.indexOf(':') >= 0 || host.matches("[\\d.]+");
    String domain = address ? null : EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (domain != null) {
      return domain;
    }
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }
}
