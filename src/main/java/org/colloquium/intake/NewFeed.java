package org.colloquium.intake;

import org.colloquium.common.InvalidInputException;

/** A feed that somebody wants polled, under a name. */
public record NewFeed(String address, String name) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    public NewFeed {
        address = address.strip();
        if (!address.matches("(?i)https?://\\S+") || address.length() > LONGEST_ADDRESS) {
            throw new InvalidInputException(
                    "address", "This is no address of a feed. It begins with http:// or https://, and has no spaces.");
        }
        String given = name.strip().replaceAll("\\p{Cntrl}+", " ");
        String called = given.isEmpty() ? shortened(address) : given;
        name = called.substring(
                0, called.offsetByCodePoints(0, Math.min(LONGEST_NAME, called.codePointCount(0, called.length()))));
    }

    /** Without what may hold a secret. */
    private static String shortened(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
    }
}
