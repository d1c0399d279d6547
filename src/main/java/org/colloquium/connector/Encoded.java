package org.colloquium.connector;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Identifiers as they stand in an address. */
final class Encoded {
    private Encoded() {}

    static String all(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same with its slashes as they are. */
    static String path(String id) {
        return Arrays.stream(id.split("/", -1)).map(Encoded::all).collect(Collectors.joining("/"));
    }
}
