package org.colloquium.outgoing;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page, taken apart once: the connection is made by the very parts that are looked at here.
 *
 * @param host a name in ASCII, or an IP address without brackets
 * @param rest path and query, beginning with a slash
 */
record WebAddress(String scheme, String host, int port, String rest) {
    static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private static final int LONGEST = 2_000;
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#\\\\\\s]+)([^\\s#]*)(?:#\\S*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\[\\]%]+))(?::(\\d{1,5}))?");
    private static final Pattern LITERAL =
            Pattern.compile("(?i)[0-9a-f]*:[0-9a-f:.]*|(?:0x[0-9a-f]+|\\d+)(?:\\.(?:0x[0-9a-f]+|\\d+)){0,3}\\.?");
    private static final Pattern NAME = Pattern.compile("(?i)[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.?");

    /** @throws NotFetched when it cannot be the address of a page, in words */
    static WebAddress read(String written) {
        String text = written.strip();
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw new NotFetched(
                    "This is no address of a page. It begins with http:// or https://, and has no spaces.");
        }
        if (parts.group(2).contains("@")) {
            throw new NotFetched("An address with a user name or password in it is not fetched. Leave out what stands"
                    + " before the @.");
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            throw new NotFetched("This is no address of a page: its server is not named in a way that can be read.");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return new WebAddress(
                scheme,
                authority.group(1) == null ? name(authority.group(2)) : authority.group(1),
                port(authority.group(3), scheme),
                rest(parts.group(3)));
    }

    /** Where a redirect leads. */
    WebAddress follow(String location) {
        String to = location.strip();
        if (to.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return read(to);
        }
        if (to.startsWith("//")) {
            return read(scheme + ":" + to);
        }
        String path = rest.replaceFirst("\\?.*", "");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return read(site() + (to.startsWith("/") ? to : to.startsWith("?") ? path + to : folder + to));
    }

    /** Without a question to anybody: the IP address that stands in place of a name. */
    @Nullable InetAddress literal() {
        if (!LITERAL.matcher(host).matches()) {
            return null;
        }
        try {
            // Browsers read 0x7f.1 as an address, Java would ask for a name: none of those is anywhere public.
            return InetAddress.getByName(host.contains("0x") ? "0.0.0.0" : host);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** Scheme, host and port. */
    String site() {
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        return scheme + "://" + bracketed + (port == (isSecure() ? 443 : 80) ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return site() + rest;
    }

    private static String name(String written) {
        try {
            String ascii = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            if (NAME.matcher(ascii).matches() && ascii.length() <= 253) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new NotFetched("This is no address of a page: its server is not named in a way that can be read.");
    }

    private static int port(@Nullable String written, String scheme) {
        int port = written == null ? (scheme.equals("https") ? 443 : 80) : Integer.parseInt(written);
        if (port < 1 || port > 65_535) {
            throw new NotFetched("There is no port " + port + ".");
        }
        return port;
    }

    /** Characters that an address cannot hold are written as their bytes. */
    private static String rest(String written) {
        StringBuilder rest = new StringBuilder(written.startsWith("/") ? "" : "/");
        written.codePoints().forEach(it -> {
            if (it > 0x20 && it < 0x7f && "\"<>\\^`{|}".indexOf(it) < 0) {
                rest.append((char) it);
            } else {
                for (byte one : Character.toString(it).getBytes(StandardCharsets.UTF_8)) {
                    rest.append(String.format(Locale.ROOT, "%%%02X", one));
                }
            }
        });
        return rest.toString();
    }
}
