package org.colloquium.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.NewPaper;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Progress;
import org.colloquium.paper.StateChange;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists and searches a small library and a large one. */
final class LibraryBench {
    private static final int SMALL = 139;
    private static final int AT_ONCE = 10_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final int SLICE = 50;

    private final Server server;
    private final GeneratedPapers papers;
    private final LibraryService library;

    LibraryBench(Server server, GeneratedPapers papers) {
        this.server = server;
        this.papers = papers;
        library = server.bean(LibraryService.class);
    }

    void run(int many) throws Exception {
        GroupDetails small = server.newGroup();
        load(small.id(), SMALL);
        warmUp(small);
        alone(small);
        GroupDetails large = server.newGroup();
        long start = System.nanoTime();
        load(large.id(), many);
        double seconds = (System.nanoTime() - start) / 1e9;
        Table.of("Loading through PaperImport, " + AT_ONCE + " at once", "papers", "seconds", "papers/s")
                .line("match and add", Integer.toString(many), Table.number(seconds), Table.number(many / seconds));
        beside(small, large, many);
    }

    private void load(GroupId group, int count) {
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        PaperImport imports = server.bean(PaperImport.class);
        PaperStateService states = server.bean(PaperStateService.class);
        for (int from = 0; from < count; from += AT_ONCE) {
            List<NewPaper> some = papers.papers(from, Math.min(count, from + AT_ONCE));
            server.as(() -> transaction.execute(status -> {
                imports.begin(group);
                imports.match(group, some);
                List<PaperId> ids = imports.add(group, some, Progress.NONE);
                states.changeAll(group, ids.subList(0, ids.size() / 10), StateChange.hidden(true));
                return ids;
            }));
        }
        server.settle();
    }

    /** So that the first figures are not those of a program that has just started. */
    private void warmUp(GroupDetails group) throws Exception {
        for (Rounds.Round round : cases(group).values()) {
            Rounds.time(0, 2 * ROUNDS, round);
        }
    }

    private void alone(GroupDetails group) throws Exception {
        Table table = Table.of("Milliseconds in a library of " + SMALL + ", alone", "rounds", "p50", "p95");
        for (Map.Entry<String, Rounds.Round> it : cases(group).entrySet()) {
            table.rounds(it.getKey(), Rounds.time(WARM_UP, ROUNDS, it.getValue()));
        }
    }

    /** By turns, so that whatever else the machine does meets both. */
    private void beside(GroupDetails small, GroupDetails large, int many) throws Exception {
        String heading = "Milliseconds in a library of " + SMALL + " and beside it one of " + many;
        Table table = Table.of(heading, "rounds", "p50", "p95", many + " p50", "p95", "p50 / p50");
        Map<String, Rounds.Round> other = cases(large);
        for (Map.Entry<String, Rounds.Round> it : cases(small).entrySet()) {
            List<Rounds> both = Rounds.byTurns(
                    WARM_UP, ROUNDS, List.of(it.getValue(), Objects.requireNonNull(other.get(it.getKey()))));
            Rounds second = both.getLast();
            table.rounds(
                    it.getKey(),
                    both.getFirst(),
                    Table.number(second.median()),
                    Table.number(second.p95()),
                    second.times(both.getFirst()));
        }
    }

    private Map<String, Rounds.Round> cases(GroupDetails group) {
        GroupId id = group.id();
        LibraryQuery all = LibraryQuery.ALL;
        List<PaperId> ids = server.as(() -> library.find(id, all));
        Map<String, Rounds.Round> cases = new LinkedHashMap<>();
        cases.put("service: ids of all", it -> find(id, all));
        cases.put("service: first slice of " + SLICE, it -> slice(id, ids, 0, ""));
        cases.put("service: slice at nine tenths", it -> slice(id, ids, ids.size() * 9 / 10, ""));
        cases.put("service: ids by title", it -> find(id, all.withSort(LibraryQuery.Sort.TITLE)));
        cases.put("service: ids of unread", it -> find(id, all.withMine(LibraryQuery.Mine.UNREAD)));
        cases.put("service: ids of hidden", it -> find(id, all.withMine(LibraryQuery.Mine.HIDDEN)));
        terms().forEach((name, words) -> {
            cases.put("service: " + name + ", ids and slice", it -> search(id, words));
            cases.put("API: " + name, it -> server.get(address(group) + "&q=" + encoded(words)));
        });
        cases.put("API: first page", it -> server.get(address(group)));
        cases.put("API: first page of unread", it -> server.get(address(group) + "&mine=unread"));
        cases.put("API: first page by title", it -> server.get(address(group) + "&sort=title"));
        return cases;
    }

    private static Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("a word in every paper", GeneratedPapers.COMMON);
        terms.put("a word in some", "protein");
        terms.put("two words", "robust translation");
        terms.put("a phrase", "\"" + GeneratedPapers.PHRASE + "\"");
        terms.put("a word in none", "zeppelin");
        return terms;
    }

    private List<PaperId> find(GroupId group, LibraryQuery query) {
        return server.as(() -> library.find(group, query));
    }

    private void search(GroupId group, String words) {
        slice(group, find(group, LibraryQuery.ALL.withWords(words)), 0, words);
    }

    private void slice(GroupId group, List<PaperId> ids, int from, String words) {
        List<PaperId> some = List.copyOf(ids.subList(from, Math.min(ids.size(), from + SLICE)));
        server.as(() -> library.rows(group, some, words));
    }

    private static String address(GroupDetails group) {
        return "/groups/" + group.slug() + "/papers?limit=" + SLICE;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
