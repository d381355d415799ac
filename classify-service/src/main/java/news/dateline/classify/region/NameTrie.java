package news.dateline.classify.region;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names by their characters; finds the longest that begins at a place in a text. Immutable. */
final class NameTrie {

  /** Letters that an inflected form may have behind its stem. */
  private static final int LONGEST_ENDING = 3;

  private final Node root;

  private NameTrie(Node root) {
    this.root = root;
  }

  /**
   * The longest name at {@code start} that ends at the end of a word, or null. Reads no further
   * than the longest name, so that a scan over a text is linear in its length.
   */
  @Nullable Span longest(CharSequence text, int start) {
    Node node = root;
    Span best = null;
    for (int i = start; i < text.length(); i++) {
      Node next = node.child(Words.fold(text.charAt(i)));
      if (next == null) {
        break;
      }
      node = next;
      if (node.name != null && Words.mayEndAt(text, i + 1)) {
        best = new Span(start, i + 1, node.name);
      } else if (node.stem != null) {
        int end = Words.endOfWord(text, i + 1, LONGEST_ENDING);
        if (end >= 0) {
          best = new Span(start, end, node.stem);
        }
      }
    }
    return best;
  }

  private static final class Node {
    private final char[] keys;
    private final Node[] children;
    private final @Nullable Name name;
    private final @Nullable Name stem;

    private Node(Builder.Draft draft) {
      this.keys = new char[draft.children.size()];
      this.children = new Node[keys.length];
      this.name = draft.name;
      this.stem = draft.stem;
      int i = 0;
      for (Map.Entry<Character, Builder.Draft> child : draft.children.entrySet()) {
        keys[i] = child.getKey();
        children[i++] = new Node(child.getValue());
      }
    }

    private @Nullable Node child(char key) {
      int i = Arrays.binarySearch(keys, key);
      return i < 0 ? null : children[i];
    }
  }

  static final class Builder {

    private final Draft root = new Draft();

    /** The first of equal keys stays. */
    Builder add(String key, Name name) {
      Draft end = walk(key);
      if (end.name == null) {
        end.name = name;
      }
      return this;
    }

    /** A key that matches with up to three more letters behind it. */
    Builder addStem(String key, Name name) {
      Draft end = walk(key);
      if (end.stem == null) {
        end.stem = name;
      }
      return this;
    }

    NameTrie build() {
      return new NameTrie(new Node(root));
    }

    private Draft walk(String key) {
      Draft node = root;
      for (int i = 0; i < key.length(); i++) {
        node = node.children.computeIfAbsent(Words.fold(key.charAt(i)), c -> new Draft());
      }
      return node;
    }

    private static final class Draft {
      private final Map<Character, Draft> children = new TreeMap<>();
      private @Nullable Name name;
      private @Nullable Name stem;
    }
  }
}
