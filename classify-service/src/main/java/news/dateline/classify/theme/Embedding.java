package news.dateline.classify.theme;

import news.dateline.text.Tokens;

/**
 * A text's place in the space of meanings.
 *
 * @param tokens what the model read
 * @param states the model's last layer: {@link SentenceEmbedder#SIZE} numbers a token, one after
 *     the other
 * @param vector their mean, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // passed between two classes, never compared
record Embedding(Tokens tokens, float[] states, float[] vector) {}
