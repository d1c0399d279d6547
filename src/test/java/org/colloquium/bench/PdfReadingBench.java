package org.colloquium.bench;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfService;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TextState;
import org.colloquium.group.TestGroup;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Target;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.colloquium.paper.PaperId;

/** A PDF that many have marked, opened and scrolled through in a real browser. */
final class PdfReadingBench {
    private static final int PAGES = 20;
    private static final int LINES = 40;
    private static final int STEPS = 60;

    private final Server server;
    private final TestGroup.Cast cast;

    PdfReadingBench(Server server, TestGroup.Cast cast) {
        this.server = server;
        this.cast = cast;
    }

    /**
     * @param none a paper for a PDF without annotations, {@code full} one for a PDF with them
     * @param page signed in as a member
     */
    void run(Page page, PaperId none, PaperId full, int many) throws Exception {
        PdfId bare = upload(none);
        PdfId marked = upload(full);
        for (int i = 0; i < many; i++) {
            annotate(full, marked, i);
        }
        server.settle();
        Table table = Table.of("A PDF in the browser, milliseconds", "shown", "its pause", "scrolling");
        for (int round = 0; round < 2; round++) {
            visit(page, "without annotations", none, bare, table);
            visit(page, "with " + many + " annotations", full, marked, table);
        }
    }

    private void visit(Page page, String what, PaperId paper, PdfId pdf, Table table) {
        long start = System.nanoTime();
        page.navigate("/g/" + cast.slug() + "/papers/" + paper + "/pdf/" + pdf);
        page.locator("co-pdf[ready] .textLayer span").first().waitFor();
        double shown = (System.nanoTime() - start) / 1e6;
        page.waitForTimeout(4_000);
        double opening = ReadingBench.longest(page);
        page.locator(".pdf-scroll").hover();
        for (int i = 0; i < STEPS; i++) {
            page.mouse().wheel(0, 300);
            page.waitForTimeout(30);
        }
        page.waitForTimeout(1_000);
        table.line(what, Table.number(shown), Table.number(opening), Table.number(ReadingBench.longest(page)));
    }

    private PdfId upload(PaperId paper) throws Exception {
        List<List<String>> pages = IntStream.range(0, PAGES)
                .mapToObj(page -> IntStream.range(0, LINES)
                        .mapToObj(line -> words(page, line) + " reaches further than the one before.")
                        .toList())
                .toList();
        byte[] file = MadePdfs.of("Measured", pages);
        PdfId id = TestAccounts.as(
                        cast.member(),
                        () -> server.bean(PdfUpload.class).upload(paper, "m.pdf", new ByteArrayInputStream(file)))
                .pdf()
                .id();
        while (!isRead(paper)) {
            Thread.sleep(200);
        }
        return id;
    }

    private boolean isRead(PaperId paper) {
        return TestAccounts.as(
                        cast.member(), () -> server.bean(PdfService.class).list(paper))
                .stream()
                .allMatch(it -> it.text() == TextState.THERE);
    }

    private void annotate(PaperId paper, PdfId pdf, int number) {
        AccountId who = number % 2 == 0 ? cast.member() : cast.otherMember();
        int place = number % (PAGES * LINES);
        int page = place % PAGES;
        Quote quote = new Quote(words(page, place / PAGES), "", "");
        TestAccounts.as(
                who,
                () -> server.bean(AnnotationService.class)
                        .annotate(
                                paper,
                                new NewAnnotation(
                                        new NewTarget(Target.Kind.PDF, pdf.value(), quote, null, page + 1),
                                        "A remark of some words on what stands here.",
                                        Visibility.GROUP,
                                        Marking.NONE)));
    }

    private static String words(int page, int line) {
        return "Word " + line + " of page " + (page + 1);
    }
}
