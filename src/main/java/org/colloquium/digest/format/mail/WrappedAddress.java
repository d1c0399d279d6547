package org.colloquium.digest.format.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.paper.Doi;

/** An address taken out of the ones that counted the clicks on it, by Google Scholar and by mail servers. */
record WrappedAddress(String url) {

    private static final Pattern COUNTING = Pattern.compile(
            "https?://(?:scholar\\.google\\.[a-z.]{2,8}/scholar_url|(?:www\\.)?google\\.[a-z.]{2,8}/url"
                    + "|[a-z0-9.-]{1,60}\\.safelinks\\.protection\\.outlook\\.com/)\\?(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile(
            "https?://[^/]+/(?:doi|chapter|article|content/pdf|book)(?:/(?:abs|pdf|full|epdf|pdfdirect|book))?"
                    + "/(10\\.\\d{4,9}/[^/?#]+)(?:/(?:abstract|full|pdf|meta|summary|fulltext\\.html))?/?(?:[?#].*)?");
    private static final List<String> NAMES = List.of("url=", "q=");
    private static final int MOST_LAYERS = 4;
    private static final int LONGEST = 2_000;

    static Optional<WrappedAddress> of(String href) {
        String address = href.strip();
        for (int layer = 0; layer < MOST_LAYERS && address.length() <= 4 * LONGEST; layer++) {
            Matcher counting = COUNTING.matcher(address);
            Optional<String> inside = counting.matches() ? parameter(counting.group(1)) : Optional.empty();
            if (inside.isEmpty()) {
                break;
            }
            address = inside.get();
        }
        return checked(address);
    }

    boolean isPdf() {
        String path = url.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        return path.endsWith(".pdf") || path.contains("://arxiv.org/pdf/");
    }

    /** The DOI in it, where a publisher's addresses have one and end with it. */
    Optional<Doi> doi() {
        Optional<Doi> itself = Doi.parse(url);
        Matcher within = DOI.matcher(url);
        return itself.isPresent() || !within.matches()
                ? itself
                : Doi.parse(within.group(1).replaceFirst("\\.pdf$", ""));
    }

    private static Optional<String> parameter(String query) {
        for (String each : query.split("&")) {
            for (String name : NAMES) {
                if (each.startsWith(name)) {
                    return Optional.of(decoded(each.substring(name.length())));
                }
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    private static Optional<WrappedAddress> checked(String address) {
        String whole = address.replace(" ", "%20").replace("|", "%7C");
        if (whole.length() > LONGEST || !whole.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(whole);
            boolean web = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
            return web
                    ? Optional.of(new WrappedAddress(uri.getScheme().toLowerCase(Locale.ROOT)
                            + whole.substring(uri.getScheme().length())))
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
