package org.colloquium.digest.format.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** Where an entry of a feed leads to. */
record EntryLinks(List<PaperLink> all) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>`{}|\\\\^\\p{Cntrl}]{1,2000}");
    private static final Pattern DOI_IN_PATH =
            Pattern.compile("https?://[^/]{1,200}/doi/(?:[a-z]{2,8}/)?(10\\.\\d{4,9}/[^?#]{1,300})");
    private static final Set<String> RELATIONS = Set.of("alternate", "related", "");
    private static final int MOST = 50;

    static EntryLinks of(SyndEntry entry) {
        Map<String, PaperLink> found = new LinkedHashMap<>();
        List<SyndLink> links = new ArrayList<>(entry.getLinks());
        links.stream().limit(MOST).forEach(it -> add(found, it.getHref(), it.getRel(), it.getType(), it.getTitle()));
        add(found, entry.getLink(), null, null, null);
        add(found, entry.getUri(), null, null, null);
        return new EntryLinks(List.copyOf(found.values()));
    }

    Stream<String> addresses() {
        return all.stream().map(PaperLink::url);
    }

    /** The DOI that a text is, or an address at a publisher holds. */
    static Optional<Doi> doi(String written) {
        Matcher path = DOI_IN_PATH.matcher(written);
        return path.lookingAt() ? Doi.parse(path.group(1)) : Doi.parse(written);
    }

    private static void add(
            Map<String, PaperLink> found,
            @Nullable String href,
            @Nullable String relation,
            @Nullable String type,
            @Nullable String title) {
        String address = href == null ? "" : href.strip();
        if (ADDRESS.matcher(address).matches() && RELATIONS.contains(relation == null ? "" : relation)) {
            found.putIfAbsent(address, new PaperLink(rel(address, relation, type + " " + title), address));
        }
    }

    private static LinkRel rel(String address, @Nullable String relation, String described) {
        String about = described.toLowerCase(Locale.ROOT);
        String path = address.substring(address.indexOf("://") + 3);
        if (about.contains("pdf") || path.contains("arxiv.org/pdf/") || path.endsWith(".pdf")) {
            return LinkRel.PDF;
        }
        if (path.startsWith("doi.org/") || path.startsWith("dx.doi.org/")) {
            return LinkRel.DOI;
        }
        return "related".equals(relation) ? LinkRel.PROJECT : LinkRel.ABSTRACT;
    }
}
