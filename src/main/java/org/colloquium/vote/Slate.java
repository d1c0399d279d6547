package org.colloquium.vote;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The papers of a ballot, in the order that settles equal counts. */
@Embeddable
class Slate {
    static final int MOST_PAPERS = 1_000;

    @ElementCollection
    @CollectionTable(name = "ballot_paper", joinColumns = @JoinColumn(name = "ballot_id"))
    @OrderColumn(name = "place")
    private List<PaperOnBallot> papers = new ArrayList<>();

    /** Of the lot that put them in their order. */
    private @Nullable String tieSeed;

    void putUp(List<BallotPaper> chosen) {
        if (chosen.size() > MOST_PAPERS) {
            throw new InvalidInputException("papers", "A ballot has at most " + MOST_PAPERS + " papers.");
        }
        Map<PaperId, AccountId> proposers = proposers();
        papers.clear();
        chosen.forEach(it -> {
            AccountId by = proposers.get(it.id());
            papers.add(new PaperOnBallot(it, by == null ? null : by.value()));
        });
    }

    void propose(BallotPaper paper, AccountId by) {
        if (papers.stream().anyMatch(it -> it.id().equals(paper.id()))) {
            throw new ConflictException("This paper is on the ballot already.");
        }
        if (papers.size() >= MOST_PAPERS) {
            throw new ConflictException("A ballot has at most " + MOST_PAPERS + " papers.");
        }
        papers.add(new PaperOnBallot(paper, by.value()));
    }

    /** @param by whose proposal it must be, nothing for any */
    void takeBack(PaperId paper, Optional<AccountId> by) {
        PaperOnBallot found = papers.stream()
                .filter(it -> it.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This paper is not on the ballot."));
        if (by.isPresent() && !by.get().value().equals(found.proposedBy())) {
            throw new ConflictException("Somebody else put this paper on the ballot.");
        }
        papers.remove(found);
    }

    /** Who proposed them, those aside that organisers put up. */
    Map<PaperId, AccountId> proposers() {
        Map<PaperId, AccountId> proposers = new HashMap<>();
        for (PaperOnBallot it : papers) {
            if (it.proposedBy() != null) {
                proposers.put(it.id(), new AccountId(it.proposedBy()));
            }
        }
        return proposers;
    }

    /** Leaves out what is not in the library any more. */
    void keep(Set<PaperId> library) {
        papers.removeIf(it -> !library.contains(it.id()));
    }

    /** Nobody may take them from under the voters from now on. */
    void hold(Map<PaperId, String> titles) {
        papers.replaceAll(it -> it.held(Objects.requireNonNull(titles.get(it.id()))));
    }

    /** Draws what the lot of this ballot goes by, which nobody can know before. */
    void drawSeed(BallotId ballot) {
        byte[] drawn = new byte[16];
        new SecureRandom().nextBytes(drawn);
        tieSeed = ballot + "/" + HexFormat.of().formatHex(drawn);
    }

    @Nullable String tieSeed() {
        return tieSeed;
    }

    /** Puts the papers in the order of these names, which are theirs. */
    void arrange(List<String> names) {
        papers.sort(Comparator.comparingInt(it -> names.indexOf(it.id().toString())));
    }

    void release() {
        papers.replaceAll(PaperOnBallot::released);
    }

    boolean isEmpty() {
        return papers.isEmpty();
    }

    Set<String> names() {
        return papers.stream().map(it -> it.id().toString()).collect(Collectors.toSet());
    }

    List<BallotPaper> papers() {
        return papers.stream().map(PaperOnBallot::shown).toList();
    }

    /** Those of these names, in their order. */
    List<BallotPaper> named(List<String> names) {
        Map<String, BallotPaper> known =
                papers().stream().collect(Collectors.toMap(it -> it.id().toString(), it -> it));
        return names.stream().flatMap(it -> Stream.ofNullable(known.get(it))).toList();
    }

    List<UUID> held() {
        return papers.stream()
                .flatMap(it -> Stream.ofNullable(it.heldPaperId()))
                .toList();
    }
}
