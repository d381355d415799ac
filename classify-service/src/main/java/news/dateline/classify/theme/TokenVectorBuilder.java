package news.dateline.classify.theme;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.text.TokenVectors;
import news.dateline.text.WordPiece;

/**
 * Makes the file of {@link TokenVectors}: each token of the vocabulary goes through
 * all-MiniLM-L6-v2 alone, and of the {@value SentenceEmbedder#SIZE} numbers the first principal
 * components are kept. Repeatable up to the rounding of the machine.
 *
 * <p>Arguments: how many components to keep, the file to write.
 */
final class TokenVectorBuilder {

  private TokenVectorBuilder() {}

  public static void main(String[] args) throws IOException {
    int dimension = Integer.parseInt(args[0]);
    WordPiece wordPiece = WordPiece.uncased();
    float[][] vectors = new float[wordPiece.vocabulary().size()][];
    boolean[] isWord = new boolean[vectors.length];
    try (SentenceEmbedder embedder = SentenceEmbedder.miniLm()) {
      for (int id = 0; id < vectors.length; id++) {
        isWord[id] = !isMarker(wordPiece.vocabulary().get(id));
        vectors[id] = isWord[id] ? embedder.embedToken(id) : new float[SentenceEmbedder.SIZE];
      }
    }
    PrincipalComponents components = PrincipalComponents.of(vectors, isWord);
    float[][] reduced = new float[vectors.length][dimension];
    for (int id = 0; id < vectors.length; id++) {
      if (isWord[id]) {
        reduced[id] = components.project(vectors[id], dimension);
      }
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      TokenVectors.write(reduced, out);
    }
    System.out.printf(
        "%d of %d dimensions hold %.1f%% of the variance%n",
        dimension, SentenceEmbedder.SIZE, 100 * components.share(dimension));
  }

  /** {@code [PAD]}, {@code [unused7]} and the like stand for no text. */
  private static boolean isMarker(String token) {
    return token.length() > 2 && token.startsWith("[") && token.endsWith("]");
  }
}
