package news.dateline.classify.theme.own;

/**
 * Names what a training leant on: the taxonomy's texts, the theme model and the untrained weights.
 * Over another basis what was learnt would be wrong, and nobody would see it.
 */
final class Basis {

  private Basis() {}

  static String of(Taxonomy taxonomy, Vectorizer vectorizer, LikenessWeights weights) {
    return taxonomy.bare().fingerprint() + "-" + vectorizer.model() + "-" + weights.fingerprint();
  }
}
