package org.colloquium.digest.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in an abstract, without what follows them in the sentence, and tells what they lead to. */
public final class LinksInText {

    private static final Pattern BEGINS = Pattern.compile(
            "(?<![\\w@.-])(?:https?://|(?:www\\.)?(?:github\\.com|gitlab\\.com|huggingface\\.co|arxiv\\.org|(?:dx\\.)?doi\\.org)/|www\\.(?=\\w))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WWW = Pattern.compile("[wW]{3}\\.");
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
    private static final Set<String> CODE_HOSTS = Set.of(
            "github.com",
            "gist.github.com",
            "gitlab.com",
            "bitbucket.org",
            "codeberg.org",
            "git.sr.ht",
            "sourceforge.net",
            "huggingface.co",
            "hf.co");
    private static final String ENDS_SENTENCE = ".,;:!?'*…";
    private static final int LONGEST = 2_000;
    private static final int MOST = 100;

    private LinksInText() {}

    /** The links of a text, in order and each once. */
    public static List<PaperLink> find(String text) {
        if (text.indexOf('/') < 0 && !WWW.matcher(text).find()) {
            return new ArrayList<>(); // as of most texts
        }
        Map<String, PaperLink> found = new LinkedHashMap<>();
        Matcher matcher = BEGINS.matcher(text);
        int from = 0;
        while (found.size() < MOST && matcher.region(from, text.length()).find()) {
            int end = end(text, matcher.end());
            PaperLink link = link(text.substring(matcher.start(), end));
            if (link != null) {
                found.putIfAbsent(key(link.url()), link);
            }
            from = end;
        }
        return new ArrayList<>(found.values());
    }

    /** Where an address that has begun ends: at a space, a quote, a brace, a LaTeX command, or another address. */
    private static int end(String text, int from) {
        int i = from;
        while (i < text.length() && isPartOfAddress(text, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private static boolean isPartOfAddress(String text, int i) {
        char c = text.charAt(i);
        if (c == '\\') {
            return i + 1 < text.length() && "_%&#~$-".indexOf(text.charAt(i + 1)) >= 0;
        }
        boolean another = c == 'h'
                && "/=".indexOf(text.charAt(i - 1)) < 0
                && (text.startsWith("http://", i) || text.startsWith("https://", i));
        return c > ' ' && c < 0x7F && "<>\"`{}|^".indexOf(c) < 0 && !another;
    }

    private static @Nullable PaperLink link(String written) {
        String address =
                withoutTrail(written.replaceAll("\\\\(?=[_%&#~$-])", "").replace("\\", ""));
        String whole = address.regionMatches(true, 0, "http", 0, 4) ? address : "https://" + address;
        if (whole.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(whole.replace("[", "%5B").replace("]", "%5D"));
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawUserInfo() == null && HOST.matcher(host).matches();
            return plain ? linkTo(host, uri) : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static @Nullable PaperLink linkTo(String written, URI uri) {
        String host = written.startsWith("www.") ? written.substring(4) : written;
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String url = uri.toString();
        String scheme = url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
        boolean bare = path.length() <= 1;
        return bare && (CODE_HOSTS.contains(host) || host.equals("arxiv.org") || host.endsWith("doi.org"))
                ? null
                : new PaperLink(rel(host, path), scheme + url.substring(url.indexOf(':')));
    }

    private static LinkRel rel(String host, String path) {
        if (host.equals("doi.org") || host.equals("dx.doi.org")) {
            return LinkRel.DOI;
        }
        if (host.equals("arxiv.org") || host.equals("export.arxiv.org")) {
            return path.startsWith("/pdf/") ? LinkRel.PDF : LinkRel.ABSTRACT;
        }
        if (path.startsWith("/papers/") && (host.equals("huggingface.co") || host.equals("hf.co"))) {
            return LinkRel.ABSTRACT;
        }
        return CODE_HOSTS.contains(host) || host.startsWith("gitlab.") ? LinkRel.CODE : LinkRel.PROJECT;
    }

    private static String withoutTrail(String address) {
        int end = address.length();
        while (end > 0 && isTrail(address, end)) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean isTrail(String address, int end) {
        char last = address.charAt(end - 1);
        if (last == ')' || last == ']') {
            char opening = last == ')' ? '(' : '[';
            return count(address, opening, end) < count(address, last, end);
        }
        return ENDS_SENTENCE.indexOf(last) >= 0 || last == '(' || last == '[' || last == '~';
    }

    private static long count(String address, char c, int end) {
        return address.chars().limit(end).filter(each -> each == c).count();
    }

    private static String key(String url) {
        String bare = url.substring(url.indexOf("://") + 3);
        String path = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return path.startsWith("www.") ? path.substring(4) : path;
    }
}
