package org.colloquium.account;

/**
 * An invitation at the one moment when its link can be read.
 *
 * @param secret the last part of the link
 */
public record IssuedInvitation(InvitationId id, String secret) {
    /** The page that the link leads to. */
    public static String path(String secret) {
        return "invitation/" + secret;
    }
}
