package news.dateline.ingest.source.settings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML without making objects of it, so that each value keeps its line and its spelling. */
final class YamlValues {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_ALIASES = 50;

  /** What aliases may stand for in all: each may hold others, so that fifty could be millions. */
  private static final int MAX_REPEATED = 10_000;

  private final String file;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int repeated;

  private YamlValues(String file) {
    this.file = file;
  }

  /**
   * The mapping that a YAML document is; an empty one where it is empty.
   *
   * @param file for messages
   * @throws SettingsException if it is no YAML, or no mapping
   */
  static Value.Entries read(String yaml, String file) throws SettingsException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH);
    Node root;
    try {
      root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      String where =
          e.getProblemMark() == null ? "" : ", line " + (e.getProblemMark().getLine() + 1);
      throw new SettingsException(file + where + ": no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new SettingsException(file + ": no YAML: " + e.getMessage());
    }
    Value value = root == null ? null : new YamlValues(file).value(root, 0);
    if (value == null) {
      return new Value.Entries(Map.of(), 1);
    }
    if (value instanceof Value.Entries entries) {
      return entries;
    }
    throw new SettingsException(file + ": must be a mapping with the key 'sources'");
  }

  /** Null for a null of YAML's. */
  private @Nullable Value value(Node node, int depth) throws SettingsException {
    int line = node.getStartMark().getLine() + 1;
    if (depth > MAX_DEPTH) {
      throw new SettingsException(file + ", line " + line + ": nested too deeply");
    }
    if (!seen.add(node) && ++repeated > MAX_REPEATED) {
      throw new SettingsException(
          file + ", line " + line + ": aliases stand for more than " + MAX_REPEATED + " values");
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? null : new Value.Scalar(scalar.getValue(), line);
    }
    if (node instanceof SequenceNode sequence) {
      List<Value> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        Value value = value(item, depth + 1);
        items.add(value == null ? new Value.Scalar("", line) : value);
      }
      return new Value.Items(items, line);
    }
    return entries((MappingNode) node, depth, line);
  }

  private Value entries(MappingNode node, int depth, int line) throws SettingsException {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new SettingsException(file + ", line " + keyLine + ": a key must be a word");
      }
      if (key.getTag().equals(Tag.MERGE)) {
        throw new SettingsException(
            file + ", line " + keyLine + ": merge keys (<<) are not read; write the settings out");
      }
      Value value = value(tuple.getValueNode(), depth + 1);
      if (value != null && entries.put(key.getValue(), value) != null) {
        throw new SettingsException(
            file + ", line " + keyLine + ": " + key.getValue() + " is set twice");
      }
    }
    return new Value.Entries(entries, line);
  }
}
