package org.colloquium.journey;

import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfUpload;
import org.colloquium.group.TestGroup;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.Meaning;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Target;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.presence.PresenceChoice;
import org.colloquium.presence.PresenceService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a paper looks on which several read: who is there, a PDF with its threads, an abstract that many have marked. */
class ReadingScreensIT extends BrowserTest {
    private static final String ABSTRACT = """
            We ask how much of what a model knows of images can be read by a linear map. Of four encoders the one that
            was trained with words transfers best, and the one that never saw any transfers worst. Nobody has shown yet
            that this holds for other languages than English, and we say where we would look first.""";

    @Autowired
    PdfUpload uploads;

    @Autowired
    AnnotationService annotations;

    @Autowired
    PaperService library;

    @Autowired
    PresenceService presence;

    private final Looks looks = new Looks();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        run(cast.member(), () -> library.edit(paper, it -> it.withAbstract(ABSTRACT.replace('\n', ' ')), null));
    }

    @Test
    void lookAsDrawnByTheSameHand() {
        byte[] pdf = MadePdfs.of(
                "Tides",
                List.of(List.of("High water comes later each day.", "Why is open."), List.of("It is the moon.")));
        PdfId file = as(cast.member(), () -> uploads.upload(paper, "tides.pdf", new ByteArrayInputStream(pdf)))
                .pdf()
                .id();
        remark(cast.otherMember(), onFirstPage(file, "comes later"), "By how much?");
        remark(cast.member(), onFirstPage(file, "Why is open"), "Since *Laplace*.");
        for (int i = 0; i < 40; i++) {
            AccountId who = i % 2 == 0 ? cast.member() : cast.otherMember();
            int start = i < 32 ? 60 + i * 3 : 150 + i * 3;
            remark(who, NewTarget.inAbstract(null, new Span(start, start + 30)), "Number " + i);
        }
        run(cast.otherMember(), () -> presence.choose(new PresenceChoice(true, true)));
        Page max = signedIn(cast.otherMember());
        max.navigate(place() + "/pdf?page=2");
        max.locator("co-pdf[ready]").waitFor();
        for (int width : Looks.WIDTHS) {
            Page mei = signedIn(cast.member(), width);
            mei.navigate(place());
            mei.locator("co-readers li").first().waitFor();
            looks.at(mei, "crowded-abstract-with-reader");
            mei.navigate(place() + "/pdf");
            mei.locator("co-pdf[ready]").waitFor();
            mei.locator("co-readers li").first().waitFor();
            looks.at(mei, "pdf-with-threads");
            looks.at(mei, "/account", "account-with-presence");
        }
        looks.findNothing();
    }

    private static NewTarget onFirstPage(PdfId file, String words) {
        return new NewTarget(Target.Kind.PDF, file.value(), new Quote(words, "", ""), null, 1);
    }

    private void remark(AccountId who, NewTarget target, String words) {
        Marking marking = words.endsWith("3") ? new Marking(Meaning.DOUBT, List.of()) : Marking.NONE;
        run(who, () -> annotations.annotate(paper, new NewAnnotation(target, words, Visibility.GROUP, marking)));
    }

    private String place() {
        return "/g/" + cast.slug() + "/papers/" + paper;
    }
}
