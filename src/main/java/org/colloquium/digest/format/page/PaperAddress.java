package org.colloquium.digest.format.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquium.paper.ArxivId;
import org.jspecify.annotations.Nullable;

/**
 * Where a link to a paper leads.
 *
 * @param key the same for all addresses of one paper on its host
 * @param url null if the link is relative to an unknown page
 */
record PaperAddress(String key, @Nullable String url) {

    private static final int LONGEST = 2_000;
    private static final Pattern DOI = Pattern.compile(".{0,200}?[/=](10\\.\\d{4,9}/[^?#&]{2,200}).{0,500}+");

    /** Hosts of papers with the beginnings of their papers' paths. */
    private static final List<Pattern> PAPERS = List.of(
            paths("arxiv\\.org|export\\.arxiv\\.org|alphaxiv\\.org", "abs/|pdf/|html/"),
            paths("huggingface\\.co|hf\\.co", "papers/\\d"),
            paths("openreview\\.net", "(?:forum|pdf|attachment)\\?.{0,80}\\bid="),
            paths("aclanthology\\.org|aclweb\\.org", "(?:anthology/)?[A-Z0-9][\\w.]{2,30}[-.]\\w"),
            paths("(?:papers|proceedings)\\.(?:nips|neurips)\\.cc", "paper"),
            paths("proceedings\\.mlr\\.press", "v\\d+/[a-z]"),
            paths("openaccess\\.thecvf\\.com", "content"),
            paths("pubmed\\.ncbi\\.nlm\\.nih\\.gov", "\\d"),
            paths("ncbi\\.nlm\\.nih\\.gov|pmc\\.ncbi\\.nlm\\.nih\\.gov", "(?:pubmed|pmc/articles|articles)/"),
            paths("(?:api\\.)?semanticscholar\\.org", "paper/|CorpusID:|arXiv:"),
            paths("paperswithcode\\.com", "paper/"),
            paths("ieeexplore\\.ieee\\.org", "(?:abstract/)?document/"),
            paths("sciencedirect\\.com", "science/article/"),
            paths("nature\\.com", "articles/"),
            paths("jmlr\\.org", "papers/v"),
            paths("papers\\.ssrn\\.com|ssrn\\.com", "(?:sol3/papers\\.cfm\\?|abstract=)"),
            paths("eprint\\.iacr\\.org", "\\d{4}/\\d"),
            paths("ideas\\.repec\\.org|econpapers\\.repec\\.org", "[a-z]+/"),
            paths("nber\\.org", "papers/w"),
            paths("ojs\\.aaai\\.org", "index\\.php/.{0,60}article/view"),
            paths("mdpi\\.com", "\\d{4}-"),
            paths("journals\\.plos\\.org", ".{0,40}article\\?id="),
            paths("inspirehep\\.net", "literature/\\d"),
            paths("hal\\.science|.{1,30}\\.hal\\.science", "[a-z]+-\\d"));

    private static final Pattern RELATIVE = Pattern.compile(
            "/?(?:(?:abs|pdf|html|papers)/[\\w.-]{0,20}/?\\d{4}.{3,}|(?:forum|pdf)\\?id=.+|paper(?:_files)?/.+|.{0,80}-Abstract\\b.*)",
            Pattern.DOTALL);

    /** The paper that a link leads to, if that is told by its address. */
    static Optional<PaperAddress> of(String href, String base) {
        String written = href.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String url = absolute(written, base);
        if (url != null) {
            String bare = bare(url);
            return ArxivId.parse(url)
                    .map(id -> "arxiv:" + id.id())
                    .or(() -> Optional.ofNullable(key(bare)))
                    .map(key -> new PaperAddress(key, url));
        }
        return !written.contains(":") && RELATIVE.matcher(written).matches()
                ? Optional.of(new PaperAddress(relativeKey(written), null))
                : Optional.empty();
    }

    /** A link's address in full, or null if it is no address or the page's own is not known. */
    static @Nullable String absolute(String href, String base) {
        String written = href.strip().replace(" ", "%20");
        if (written.startsWith("//")) {
            written = "https:" + written;
        }
        try {
            URI uri = isWeb(written) || base.isEmpty() ? new URI(written) : new URI(base).resolve(written);
            return uri.getHost() != null && isWeb(uri.toString()) ? uri.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static @Nullable String key(String bare) {
        var doi = DOI.matcher(bare);
        if (doi.matches()) {
            return "doi:" + withoutForm(doi.group(1)).toLowerCase(Locale.ROOT);
        }
        return PAPERS.stream().anyMatch(known -> known.matcher(bare).lookingAt()) ? withoutForm(bare) : null;
    }

    private static String relativeKey(String written) {
        String name = written.substring(written.lastIndexOf('/') + 1);
        return ArxivId.parse(name).map(id -> "arxiv:" + id.id()).orElse(withoutForm(written));
    }

    // The page and the PDF of a paper differ in these only.
    private static String withoutForm(String address) {
        int end = address.indexOf('#') >= 0 ? address.indexOf('#') : address.length();
        String key =
                address.substring(0, end).replaceFirst("(?:\\.full)?(?:\\.pdf|\\.html?|/abstract|/full|/pdf|/)?$", "");
        return key.replace("/forum?", "/")
                .replace("/pdf?", "/")
                .replace("/document", "")
                .replaceFirst("v\\d{1,2}$", "");
    }

    private static String bare(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        return rest.regionMatches(true, 0, "www.", 0, 4) ? rest.substring(4) : rest;
    }

    private static Pattern paths(String hosts, String beginnings) {
        return Pattern.compile("(?i:" + hosts + ")/(?:" + beginnings + ")");
    }
}
