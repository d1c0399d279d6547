package org.colloquium.digest;

import java.util.Objects;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.outgoing.Fetched;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Outgoing;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Wanted;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Fetches what stands at an address, to be looked at and imported as any other digest. */
@Service
@PreAuthorize("denyAll")
public class PageFetch {
    private final Outgoing outgoing;
    private final DigestLimits limits;

    PageFetch(Outgoing outgoing, DigestLimits limits) {
        this.outgoing = outgoing;
        this.limits = limits;
    }

    /**
     * Fetches a page for a group.
     *
     * @throws NotFetched when that is not possible, with the reason in words
     */
    @May(Action.IMPORT)
    public NewDigest fetch(GroupId group, String address, Reached reached) {
        Fetched page = outgoing.fetch(Wanted.page(address, limits.bytes()), reached);
        byte[] bytes = Objects.requireNonNull(page.bytes());
        if (bytes.length == 0) {
            throw new NotFetched("The page at this address is empty.");
        }
        return new NewDigest(bytes, name(page.address()));
    }

    /** {@code https://arxiv.org/list/cs.CL/new?skip=0} is called {@code arxiv.org-list-cs.CL-new}. */
    static String name(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "")
                .replace('/', '-');
    }
}
