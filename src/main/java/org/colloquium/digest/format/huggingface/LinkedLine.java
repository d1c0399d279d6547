package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page that was copied with its links.
 *
 * @param raw its characters; of a link that was wrapped, those of several lines
 * @param written its characters without numbers that refer to addresses, and without the address of a link
 * @param shown what a reader of the page saw of it; of a mere address, nothing
 * @param marker where a mere number refers to an address: at the beginning, at the end, or nowhere
 * @param closed whether all of it is one link
 */
record LinkedLine(
        int first,
        int last,
        String raw,
        String written,
        String shown,
        List<SiteAddress> links,
        Marker marker,
        boolean closed,
        boolean reference) {

    /** Where the number of an address stands. */
    enum Marker {
        NONE,
        LEADING,
        TRAILING
    }

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]{0,300}]\\([^()\\s]{0,1000}\\)");
    private static final Pattern NUMBERED_IMAGE = Pattern.compile("!\\[[^\\[\\]]{0,300}]\\[\\d{1,6}]");
    private static final Pattern WHOLE =
            Pattern.compile("\\[(.*)]\\(\\s?<?([^()\\s<>]{1,2000})>?(?:\\s\"[^\"]{0,300}\")?\\)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile(
            "\\[([^\\[\\]]{0,2000})](?:\\(\\s?<?([^()\\s<>]{1,2000})>?(?:\\s\"[^\"]{0,300}\")?\\)|\\[(\\d{1,6})])");
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})]");
    private static final Pattern BARE = Pattern.compile("<?(https?://\\S{1,2000}?)>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_WITH_ADDRESS =
            Pattern.compile("(.{1,400}?)\\s{1,3}[(<](https?://[^\\s()<>]{1,300})[)>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^[-*•]\\s{1,4}(?=\\S)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s{1,3}");
    private static final int LONGEST = 40_000;

    static LinkedLine of(int first, int last, String raw, References references) {
        return new Reader(references).read(first, last, raw.strip());
    }

    boolean isBlank() {
        return raw.isBlank();
    }

    Optional<SiteAddress> link(SiteAddress.Sort sort) {
        return links.stream().filter(it -> it.sort() == sort).findFirst();
    }

    private static final class Reader {

        private final References references;
        private final List<SiteAddress> links = new ArrayList<>();
        private Marker marker = Marker.NONE;
        private boolean closed;

        Reader(References references) {
            this.references = references;
        }

        LinkedLine read(int first, int last, String raw) {
            boolean reference = references.standOn(first);
            String shown = raw.length() > LONGEST || reference ? raw : shown(raw);
            boolean asItIs = marker == Marker.NONE && !closed;
            Matcher bare = BARE.matcher(shown);
            if (bare.matches()) {
                SiteAddress.of(bare.group(1)).ifPresent(links::add);
            }
            return new LinkedLine(
                    first,
                    last,
                    raw,
                    asItIs ? raw : shown,
                    bare.matches() ? "" : BULLET.matcher(shown).replaceFirst(""),
                    List.copyOf(links),
                    marker,
                    closed,
                    reference);
        }

        private String shown(String raw) {
            Matcher heading = HEADING.matcher(raw);
            String text = heading.lookingAt() ? raw.substring(heading.end()) : raw;
            text = NUMBERED_IMAGE
                    .matcher(IMAGE.matcher(text).replaceAll(""))
                    .replaceAll("")
                    .strip();
            Matcher whole = WHOLE.matcher(text);
            if (whole.matches() && !whole.group(1).contains("](")) {
                SiteAddress.of(whole.group(2)).ifPresent(links::add);
                closed = true;
                return tidy(whole.group(1));
            }
            Matcher ends = ENDS_WITH_ADDRESS.matcher(text);
            if (ends.matches()) {
                SiteAddress.of(ends.group(2)).ifPresent(links::add);
                return tidy(ends.group(1));
            }
            return tidy(withoutNumbers(withoutLinks(text)));
        }

        private String withoutLinks(String text) {
            StringBuilder shown = new StringBuilder();
            Matcher link = LINK.matcher(text);
            int from = 0;
            while (link.find()) {
                String written =
                        link.group(2) == null ? references.next(link.group(3)).orElse(null) : link.group(2);
                Optional<SiteAddress> address = written == null ? Optional.empty() : SiteAddress.of(written);
                address.ifPresent(links::add);
                boolean count = address.filter(it -> it.sort() == SiteAddress.Sort.DISCUSSION)
                        .isPresent();
                closed |= link.start() == 0 && link.end() == text.length() && written != null;
                shown.append(text, from, link.start())
                        .append(written == null ? link.group() : count ? "" : link.group(1));
                from = link.end();
            }
            return shown.append(text, from, text.length()).toString();
        }

        private String withoutNumbers(String text) {
            StringBuilder shown = new StringBuilder();
            Matcher number = NUMBER.matcher(text);
            int from = 0;
            while (number.find()) {
                Optional<String> written = references.next(number.group(1));
                if (written.isPresent()) {
                    written.flatMap(SiteAddress::of).ifPresent(links::add);
                    marker = number.start() == 0 && number.end() < text.length() ? Marker.LEADING : Marker.TRAILING;
                    shown.append(text, from, number.start());
                    from = number.end();
                }
            }
            return shown.append(text, from, text.length()).toString();
        }

        private static String tidy(String text) {
            return text.replaceAll("\\\\+(?=\\s|$)", "").replaceAll("\\s+", " ").strip();
        }
    }
}
