package org.colloquium.paper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A digital object identifier in its canonical form: lower case, without {@code doi:} or an address before it. */
public record Doi(String value) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:doi:\\s?|(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/)?(10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"<>]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARXIV = Pattern.compile("10\\.48550/arxiv\\.(.+)");

    /** Reads a DOI, with or without {@code doi:} or the address of the resolver before it. */
    public static Optional<Doi> parse(String written) {
        String trimmed = written.strip();
        if (trimmed.length() > 500) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(trimmed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean address = matcher.start(1) > 0 && trimmed.contains("doi.org/");
        String value = address ? decoded(matcher.group(1)) : matcher.group(1);
        String canonical = withoutTrail(value).toLowerCase(Locale.ROOT);
        return canonical.endsWith("/") ? Optional.empty() : Optional.of(new Doi(canonical));
    }

    /** The arXiv identifier that this DOI stands for, if arXiv issued it. */
    public Optional<ArxivId> arxivId() {
        Matcher matcher = ARXIV.matcher(value);
        return matcher.matches() ? ArxivId.parse(matcher.group(1)) : Optional.empty();
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncodedAfterAll) {
            return value;
        }
    }

    private static String withoutTrail(String value) {
        int end = value.length();
        while (end > 0 && ".,;:".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
