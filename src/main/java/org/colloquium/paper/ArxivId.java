package org.colloquium.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An arXiv identifier such as {@code 2303.08867} or {@code hep-th/9901001}, with its version kept apart. */
public record ArxivId(String id, @Nullable Integer version) {

    private static final String NEW_STYLE = "\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}";
    private static final String OLD_STYLE = "[a-z][a-z-]{1,15}(?:\\.[a-z]{2})?/\\d{2}(?:0[1-9]|1[0-2])\\d{3}";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:arxiv:\\s?|(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/"
                    + "|(?:https?://)?(?:huggingface\\.co|hf\\.co)/papers/"
                    + "|(?:https?://)?alphaxiv\\.org/abs/)?"
                    + "(" + NEW_STYLE + "|" + OLD_STYLE + ")(?:v(\\d{1,3}))?(?:\\.pdf)?/?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    /** Reads an identifier, with or without {@code arXiv:} or an address of arXiv or of its mirrors around it. */
    public static Optional<ArxivId> parse(String written) {
        String trimmed = written.strip();
        if (trimmed.length() > 200) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(trimmed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String version = matcher.group(2);
        return Optional.of(new ArxivId(canonical(matcher.group(1)), version == null ? null : Integer.valueOf(version)));
    }

    /** Whether both name the same work, in whatever version. */
    public boolean sameWorkAs(ArxivId other) {
        return id.equals(other.id);
    }

    // math.AG/0601001 and math/0601001 are the same work: the subject class was dropped later.
    private static String canonical(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        int slash = lower.indexOf('/');
        int dot = lower.indexOf('.');
        return slash > 0 && dot > 0 && dot < slash ? lower.substring(0, dot) + lower.substring(slash) : lower;
    }

    @Override
    public String toString() {
        return version == null ? id : id + "v" + version;
    }
}
