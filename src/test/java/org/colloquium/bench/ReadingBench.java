package org.colloquium.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.journey.Browser;
import org.colloquium.journey.SecondNode;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members who read together wait for, in real browsers: others' highlights, long pages, the bytes of a page. */
final class ReadingBench {
    /** As many as it takes until a server that has just started is no slower than one that has run for a day. */
    private static final int WARM_UP = 200;

    private static final int ROUNDS = 60;
    private static final int STEPS = 40;
    private static final String SENTENCE = "Somebody has measured, once more, how far the next of many words reaches. ";
    private static final String WATCH = """
            () => {
              window.pauses = [];
              new PerformanceObserver((list) => window.pauses.push(...list.getEntries().map((it) => it.duration)))
                  .observe({type: 'longtask', buffered: true});
            }""";

    private final Server server;
    private final TestSignIn signIn;
    private final AnnotationService annotations;
    private final TestGroup.Cast cast;

    ReadingBench(Server server) {
        this.server = server;
        signIn = server.bean(TestSignIn.class);
        annotations = server.bean(AnnotationService.class);
        cast = server.bean(TestGroup.class).make();
        Stream.of(cast.member(), cast.otherMember()).forEach(signIn::password);
    }

    /** @param many annotations of the paper that has many */
    void run(int many) throws Exception {
        try (Browser browser = new Browser()) {
            latency(browser);
            pages(browser, many);
        }
    }

    private void latency(Browser browser) throws Exception {
        PaperId paper = paper("Latency", 8);
        try (SecondNode second = SecondNode.start(server.bean(Environment.class));
                BareEcho echo = new BareEcho(server.bean(DataSource.class))) {
            String here = "http://127.0.0.1:" + server.port();
            Page writer = open(browser, here, cast.member(), paper);
            Page same = open(browser, here, cast.otherMember(), paper);
            Page other = open(browser, second.address(), cast.otherMember(), paper);
            Page says = echo.open(browser.open("about:blank"));
            Page hears = echo.open(browser.open("about:blank"));
            Stream.of(same, other).forEach(ReadingBench::watchMarks);
            List<double[]> times = new ArrayList<>();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                double bare = echo.once(says, hears);
                double[] seen = highlight(writer, same, other, paper);
                if (i >= 0) {
                    times.add(new double[] {bare, seen[0], seen[1]});
                }
            }
            Rounds bare = column(times, 0);
            Table table =
                    Table.of("Milliseconds until another browser shows it", "rounds", "p50", "p95", "to the bare");
            table.rounds("bare NOTIFY, LISTEN and WebSocket", bare);
            table.rounds(
                    "a highlight, on the same node",
                    column(times, 1),
                    column(times, 1).times(bare));
            table.rounds(
                    "a highlight, on the other node",
                    column(times, 2),
                    column(times, 2).times(bare));
        }
    }

    private static Rounds column(List<double[]> times, int which) {
        return Rounds.of(times.stream().mapToDouble(it -> it[which]).toArray());
    }

    /** Selects a word with the mouse, highlights it, and takes it away when both have seen it. */
    private double[] highlight(Page writer, Page same, Page other, PaperId paper) {
        Stream.of(same, other).forEach(it -> it.evaluate("window.seen = 0"));
        writer.locator("co-abstract").dblclick();
        writer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Highlight").setExact(true))
                .click();
        List<Double> seen = Stream.of(same, other)
                .map(it -> {
                    it.waitForFunction("window.seen > 0");
                    return number(it.evaluate("window.seen"));
                })
                .toList();
        double clicked = number(writer.evaluate("window.clicked"));
        TestAccounts.run(cast.member(), () -> {
            for (NoteId id : ids(paper)) {
                server.bean(NoteService.class).delete(id, null);
            }
        });
        Stream.of(writer, same, other)
                .forEach(it -> it.waitForFunction("document.querySelector('co-abstract .hl') === null"));
        return new double[] {seen.getFirst() - clicked, seen.getLast() - clicked};
    }

    private List<NoteId> ids(PaperId paper) {
        return server.bean(JdbcClient.class)
                .sql("select id from note where paper_id = ? and deleted_at is null")
                .param(paper.value())
                .query((row, number) -> new NoteId(row.getObject("id", UUID.class)))
                .list();
    }

    private static void watchMarks(Page page) {
        page.evaluate("""
                () => {
                  const text = document.querySelector('co-abstract');
                  new MutationObserver(() => {
                    if (text.querySelector('.hl') && !window.seen) {
                      window.seen = -1;
                      requestAnimationFrame(() => { window.seen = performance.timeOrigin + performance.now(); });
                    }
                  }).observe(text, {childList: true});
                }""");
    }

    private void pages(Browser browser, int many) throws Exception {
        PaperId none = paper("Quiet", 20);
        PaperId full = paper("Loud", 20);
        int words = SENTENCE.length() * 20 - 40;
        for (int i = 0; i < many; i++) {
            int start = (i * 37) % words;
            AccountId who = i % 2 == 0 ? cast.member() : cast.otherMember();
            TestAccounts.as(
                    who,
                    () -> annotations.annotate(
                            full,
                            new NewAnnotation(
                                    NewTarget.inAbstract(null, new Span(start, start + 12)),
                                    "A remark of some words on what stands here.",
                                    Visibility.GROUP,
                                    Marking.NONE)));
        }
        server.settle();
        Table table = Table.of(
                "A paper's page in the browser, milliseconds",
                "loaded anew",
                "its pause",
                "from the list",
                "its pause",
                "scrolling",
                "KiB loaded",
                "of PDF.js");
        String here = "http://127.0.0.1:" + server.port();
        Page page = open(browser, here, cast.member(), none);
        for (PaperId paper : List.of(none, full, none, full)) {
            String what = paper.equals(none) ? "without annotations" : "with " + many + " annotations";
            visit(page, what, paper, table);
        }
        new PdfReadingBench(server, cast).run(page, paper("A quiet PDF", 2), paper("A loud PDF", 2), many);
    }

    private void visit(Page page, String what, PaperId paper, Table table) {
        page.addInitScript("(" + WATCH + ")()");
        long start = System.nanoTime();
        page.navigate(address(paper));
        page.locator("co-abstract [data-at]").first().waitFor();
        page.waitForTimeout(3_000);
        double shown = (System.nanoTime() - start) / 1e6 - 3_000;
        double pause = longest(page);
        page.navigate("/g/" + cast.slug() + "/library");
        page.waitForTimeout(3_000);
        longest(page);
        start = System.nanoTime();
        page.locator("a[href$='" + paper + "']").first().click();
        page.locator("co-abstract [data-at]").first().waitFor();
        double opened = (System.nanoTime() - start) / 1e6;
        page.waitForTimeout(3_000);
        double opening = longest(page);
        page.mouse().move(700, 500);
        for (int i = 0; i < STEPS; i++) {
            page.mouse().wheel(0, 300);
            page.waitForTimeout(30);
        }
        page.waitForTimeout(1_000);
        double scrolling = longest(page);
        Object bytes = page.evaluate("""
                async () => {
                  const loaded = [location.href, ...performance.getEntriesByType('resource')
                      .filter((it) => ['script', 'link', 'css', 'other', 'img'].includes(it.initiatorType))
                      .map((it) => it.name)];
                  let all = 0;
                  let pdf = 0;
                  for (const name of new Set(loaded)) {
                    const text = await (await fetch(name)).text();
                    all += text.length;
                    pdf += /fake worker/.test(text) ? text.length : 0;
                  }
                  return [all / 1024, pdf / 1024];
                }""");
        List<?> sizes = (List<?>) bytes;
        table.line(
                what,
                Table.number(shown),
                Table.number(pause),
                Table.number(opened),
                Table.number(opening),
                Table.number(scrolling),
                Table.number(number(sizes.get(0))),
                Table.number(number(sizes.get(1))));
    }

    /** The longest task since the last time, which a reader feels as a pause; zero where none took 50 ms. */
    static double longest(Page page) {
        return number(page.evaluate("() => Math.max(0, ...window.pauses.splice(0))"));
    }

    private Page open(Browser browser, String node, AccountId who, PaperId paper) {
        Page page = browser.open(node);
        page.addInitScript(
                "addEventListener('click', () => { window.clicked = performance.timeOrigin + performance.now(); }, true)");
        page.navigate("/login");
        page.getByLabel("E-mail").fill(signIn.email(who));
        page.getByLabel("Password").first().fill(TestSignIn.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(address(paper));
        page.locator("co-abstract [data-at]").first().waitFor();
        return page;
    }

    private String address(PaperId paper) {
        return "/g/" + cast.slug() + "/papers/" + paper;
    }

    private PaperId paper(String title, int sentences) {
        PaperId paper = server.bean(TestPapers.class).add(cast.group(), title);
        TestAccounts.run(
                cast.member(),
                () -> server.bean(PaperService.class)
                        .edit(
                                paper,
                                it -> it.withAbstract(SENTENCE.repeat(sentences).strip()),
                                null));
        return paper;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
