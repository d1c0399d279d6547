package org.colloquium.account;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as limits count it: an IPv4 address, or the first half of an IPv6 address, since one
 * customer has all addresses under it.
 *
 * @param value such as {@code 192.0.2.7} or {@code 2001:db8:0:1}
 */
public record Network(String value) {
    /** @param address as the servlet container tells it */
    public static Network of(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return new Network("unknown");
        }
        return new Network(address.contains(":") ? firstHalf(address) : address);
    }

    /** Without its last part, for those who look whether it was them: "192.0.2.x". */
    String shortened() {
        int end = Math.max(value.lastIndexOf('.'), value.lastIndexOf(':'));
        return end < 0 ? value : value.substring(0, end + 1) + "x";
    }

    private static String firstHalf(String address) {
        String plain = address.replaceAll("[\\[\\]]|%.*", "");
        String[] halves = plain.split("::", 2);
        String[] before = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] parts = new String[4];
        Arrays.fill(parts, "0");
        System.arraycopy(before, 0, parts, 0, Math.min(4, before.length));
        return String.join(":", parts);
    }
}
