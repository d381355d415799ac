package news.dateline.standalone.letters;

/**
 * What a replay holds back.
 *
 * @param maxReplays letters that were replayed so often are left alone: their stories would go
 *     round for ever
 * @param unchecked whether those are replayed too of which it is not known whether their story came
 *     again
 */
record Care(int maxReplays, boolean unchecked) {}
