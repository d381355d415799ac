package news.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * A line that goes with a story, beside its headline and body.
 *
 * @param role what it is for, for instance {@code subheadline} or {@code summary}
 * @param value plain text
 */
public record Wording(@Nullable String role, String value) {}
