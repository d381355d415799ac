package news.dateline.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A genuine Kafka of one node (KRaft, broker and controller in one) in this JVM, on the loopback
 * interface. Its log lies in a directory and survives restarts, also onto other ports, and the
 * process being killed.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final byte[] ADDRESS = {127, 0, 0, 1};
  private static final int NODE = 1;

  private final DirectoryLock lock;
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(DirectoryLock lock, KafkaRaftServer server, String bootstrapServers) {
    this.lock = lock;
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts it on {@code port} where that is free, else on any free port.
   *
   * @param directory made and formatted when new
   * @param port the port to prefer; 0 for any
   * @throws IOException if the directory is in use or cannot be written
   */
  public static EmbeddedKafka start(Path directory, int port) throws IOException {
    return start(directory, port, Map.of());
  }

  /**
   * As {@link #start(Path, int)}.
   *
   * @param settings of the broker that shall not be as they are here
   */
  public static EmbeddedKafka start(Path directory, int port, Map<String, String> settings)
      throws IOException {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      Path log = directory.toAbsolutePath().resolve("kafka");
      int listener = freePort(port);
      int controller = freePort(0);
      while (controller == listener) {
        controller = freePort(0);
      }
      Map<String, String> all = new HashMap<>(settings(log, listener, controller));
      all.putAll(settings);
      KafkaConfig config = new KafkaConfig(all);
      format(log);
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
      startUp(server);
      return new EmbeddedKafka(lock, server, HOST + ":" + listener);
    } catch (IOException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Says what is to be done where Kafka gives up and ends the process, as it does when it cannot
   * write its log any more.
   *
   * @param lost done before the process ends, which nothing can keep from it
   */
  public static void whenLost(Runnable lost) {
    Exit.setHaltProcedure(
        (status, message) -> {
          try {
            lost.run();
          } finally {
            Runtime.getRuntime().halt(status);
          }
        });
  }

  /** Started by half, its threads would keep the process alive and its files in use. */
  private static void startUp(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException | Error e) {
      try {
        server.shutdown();
      } catch (RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** As Kafka clients want it: {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops cleanly and lets go of the directory. */
  @Override
  public void close() throws IOException {
    try (lock) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  /** All as text, which Kafka turns into the type of each setting. */
  private static Map<String, String> settings(Path log, int port, int controllerPort) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", Integer.toString(NODE)),
        Map.entry("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("inter.broker.listener.name", "CLIENT"),
        Map.entry(
            "listeners",
            "CLIENT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort),
        Map.entry("advertised.listeners", "CLIENT://" + HOST + ":" + port),
        Map.entry("log.dirs", log.toString()),
        Map.entry("auto.create.topics.enable", "false"),
        // One node holds every replica.
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        // After a kill, the node must wait for its own old session to end.
        Map.entry("broker.session.timeout.ms", "3000"),
        Map.entry("broker.heartbeat.interval.ms", "1000"),
        // Nobody else is coming that a first rebalance should wait for.
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)));
  }

  private static void format(Path log) throws IOException {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE)
          .setControllerListenerName("CONTROLLER")
          .setDirectories(List.of(log.toString()))
          .setMetadataLogDirectory(log.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .setPrintStream(silent)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Cannot format " + log, e);
    }
  }

  private static int freePort(int preferred) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(HOST, ADDRESS), preferred));
      return socket.getLocalPort();
    } catch (IOException e) {
      if (preferred == 0) {
        throw e;
      }
      return freePort(0);
    }
  }
}
