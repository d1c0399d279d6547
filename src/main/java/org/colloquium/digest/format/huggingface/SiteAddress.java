package org.colloquium.digest.format.huggingface;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.paper.ArxivId;
import org.jspecify.annotations.Nullable;

/** An address on a page of Hugging Face, and what it leads to. */
record SiteAddress(String url, Sort sort, @Nullable ArxivId paper) {

    /** What an address leads to. */
    enum Sort {
        PAPER,
        DISCUSSION,
        LOGIN,
        SITE,
        ELSEWHERE
    }

    private static final String SITE = "https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)";
    private static final Pattern PAPER = Pattern.compile(SITE + "/papers/([^/?#]{4,40})/?(?:\\?[^#]*+)?(#.*)?");
    private static final Pattern LOGIN = Pattern.compile(SITE + "/(?:login|join)(?:\\?(.*))?");
    private static final Pattern NEXT =
            Pattern.compile("next=(?:%2F|/)papers(?:%2F|/)([\\w.-]{4,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile(SITE + "(?:[/?#].*)?");
    private static final int LONGEST = 2_000;

    /** What was written for an address, which may be a path on the site. */
    static Optional<SiteAddress> of(String written) {
        String url = written.startsWith("/") ? "https://huggingface.co" + written : written;
        if (url.length() > LONGEST || !url.matches("(?i)https?://\\S+")) {
            return Optional.empty();
        }
        Matcher paper = PAPER.matcher(url);
        ArxivId id = paper.matches() ? ArxivId.parse(paper.group(1)).orElse(null) : null;
        if (id != null) {
            return Optional.of(new SiteAddress(url, paper.group(2) == null ? Sort.PAPER : Sort.DISCUSSION, id));
        }
        Matcher login = LOGIN.matcher(url);
        if (login.matches()) {
            Matcher next = NEXT.matcher(login.group(1) == null ? "" : login.group(1));
            return Optional.of(new SiteAddress(
                    url, Sort.LOGIN, next.find() ? ArxivId.parse(next.group(1)).orElse(null) : null));
        }
        return Optional.of(new SiteAddress(url, ANY.matcher(url).matches() ? Sort.SITE : Sort.ELSEWHERE, null));
    }

    boolean isOf(ArxivId id) {
        return paper != null && paper.sameWorkAs(id);
    }
}
