package news.dateline.ingest.fetch;

import java.nio.file.Path;

/**
 * How the fetcher behaves.
 *
 * @param agent who it says it is
 * @param addresses which may be connected to
 * @param politeness towards hosts
 * @param limits of one fetch
 * @param directory for bodies that are too large for memory
 */
public record FetchSettings(
    Agent agent,
    AddressRules addresses,
    Politeness politeness,
    FetchLimits limits,
    Path directory) {

  /** With another set of addresses. */
  public FetchSettings withAddresses(AddressRules rules) {
    return new FetchSettings(agent, rules, politeness, limits, directory);
  }

  /** With another politeness. */
  public FetchSettings withPoliteness(Politeness other) {
    return new FetchSettings(agent, addresses, other, limits, directory);
  }

  /** With other limits. */
  public FetchSettings withLimits(FetchLimits other) {
    return new FetchSettings(agent, addresses, politeness, other, directory);
  }

  /** What is usual, keeping large bodies in {@code directory}. */
  public static FetchSettings usual(Path directory) {
    return new FetchSettings(
        Agent.of("0", null),
        AddressRules.publicOnly(),
        Politeness.usual(),
        FetchLimits.usual(),
        directory);
  }
}
