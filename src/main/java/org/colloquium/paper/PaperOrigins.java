package org.colloquium.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where the fields of a paper come from, in words that people understand. */
@Component
class PaperOrigins {
    private final Papers papers;
    private final List<PaperSources> digests;
    private final RecordRows records;
    private final People people;

    PaperOrigins(Papers papers, List<PaperSources> digests, RecordRows records, People people) {
        this.papers = papers;
        this.digests = digests;
        this.records = records;
        this.people = people;
    }

    List<FieldOrigin> of(Papers.Stored paper) {
        List<Papers.Stored> parts = papers.mergedInto(List.of(paper.id()));
        List<Papers.Stored> all =
                Stream.concat(Stream.of(paper), parts.stream()).toList();
        Map<PaperId, List<PaperSource>> sources = new HashMap<>();
        List<PaperId> ids = all.stream().map(Papers.Stored::id).toList();
        digests.forEach(it -> sources.putAll(it.of(paper.details().group(), ids)));
        Known known = new Known(
                all.stream().collect(Collectors.toMap(Papers.Stored::id, Function.identity())),
                sources,
                records.of(ids),
                people.named(
                        all.stream().flatMap(PaperOrigins::writers).distinct().toList()));
        List<FieldOrigin> found = new ArrayList<>();
        for (PaperField field : PaperField.values()) {
            if (PaperField.values(paper.details().content()).containsKey(field)
                    || paper.origins().containsKey(field)) {
                found.add(known.origin(paper, field));
            }
        }
        return found;
    }

    private static Stream<AccountId> writers(Papers.Stored paper) {
        Stream<AccountId> editors =
                paper.origins().values().stream().map(Origin::by).flatMap(PaperOrigins::account);
        return Stream.concat(Stream.ofNullable(paper.details().addedBy()), editors);
    }

    private static Stream<AccountId> account(@Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(new AccountId(id));
    }

    /** What was read to answer for all fields. */
    private record Known(
            Map<PaperId, Papers.Stored> papers,
            Map<PaperId, List<PaperSource>> sources,
            Map<PaperId, List<PaperRecord>> records,
            Map<AccountId, Person> people) {

        FieldOrigin origin(Papers.Stored paper, PaperField field) {
            Origin origin = paper.origins().get(field);
            if (origin == null) {
                return source(paper, PaperSource::brought)
                        .map(it -> FieldOrigin.entry(field, it))
                        .orElseGet(() -> added(paper, field));
            }
            UUID part = origin.paper();
            if (part != null) {
                Papers.Stored from = papers.get(new PaperId(part));
                return from == null ? added(paper, field) : origin(from, field).through(from.id());
            }
            return source(
                            paper,
                            it -> it.digest().digest().equals(origin.digest())
                                    && Integer.valueOf(it.place()).equals(origin.place()))
                    .map(it -> FieldOrigin.entry(field, it))
                    .or(() -> said(paper, origin).map(it -> FieldOrigin.said(field, it)))
                    .orElseGet(() -> FieldOrigin.person(field, person(origin.by()), origin.at(), origin.isByHand()));
        }

        private Optional<PaperSource> source(Papers.Stored paper, java.util.function.Predicate<PaperSource> which) {
            return sources.getOrDefault(paper.id(), List.of()).stream()
                    .filter(which)
                    .findFirst();
        }

        private Optional<PaperRecord> said(Papers.Stored paper, Origin origin) {
            return records.getOrDefault(paper.id(), List.of()).stream()
                    .filter(it -> it.register().equals(origin.record()))
                    .findFirst();
        }

        private FieldOrigin added(Papers.Stored paper, PaperField field) {
            AccountId by = paper.details().addedBy();
            return FieldOrigin.person(
                    field, by == null ? null : people.get(by), paper.details().addedAt(), false);
        }

        private @Nullable Person person(@Nullable UUID id) {
            return id == null ? null : people.get(new AccountId(id));
        }
    }
}
