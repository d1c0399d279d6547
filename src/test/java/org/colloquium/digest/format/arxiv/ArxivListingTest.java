package org.colloquium.digest.format.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivListingTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_104L);
    private static final String MAIL = Digests.resource("arxiv-listing.txt");
    private static final List<String> SCRAPS = List.of(
            "\\\\",
            "\\\\ ( https://arxiv.org/abs/2611.00017 ,  243kb)",
            "\\\\ (",
            "arXiv:2611.00017",
            "arXiv:2611.00018 (*cross-listing*)",
            "Paper: hep-th/9901001",
            "Date: Fri, 30 Oct 2026 18:34:08 GMT   (243kb,D)",
            "replaced with revised version Fri, 30 Oct 2026 18:34:08 GMT",
            "Title: Of Something",
            "  in Two Lines",
            "Authors: A. Name (X), B. Name",
            "Comments:",
            "Subject: cs daily 3 new + 1 crosses received",
            "-".repeat(78),
            "%%--%%".repeat(13),
            "%-%-%".repeat(13),
            "%%%---%%%---".repeat(6),
            "We study a thing.",
            "",
            " ",
            "((((");

    @Test
    void findsNewPapersCrossListsAndReplacements() {
        Recognition mail = Digests.recognise(MAIL);
        Digests.assertCovers(MAIL, mail);
        assertThat(mail.format()).isEqualTo("arxiv-listing");
        assertThat(mail.candidates())
                .extracting(
                        Candidate::rawTitle, it -> String.valueOf(it.arxivId()), Candidate::kind, Candidate::published)
                .containsExactly(
                        tuple(
                                "What Moths See in the Dark: Na\\\"ive Light Sensing with Eyes of Fewer than a Hundred"
                                        + " Pixels",
                                "2611.00017",
                                Kind.NEW,
                                "2026-10-30"),
                        tuple("A Note on the Two-Thirds Bound", "2611.00023", Kind.NEW, "2026-10-31"),
                        tuple("Gardens of Graphs", "2611.00042", Kind.NEW, "2026-11-01"),
                        tuple("Tides as Oracles", "2610.09999", Kind.CROSS_LIST, "2026-10-30"),
                        tuple("Proofs in Small Pieces", "2409.01234", Kind.REPLACEMENT, null),
                        tuple("Strings, Again", "hep-th/9901001", Kind.REPLACEMENT, null));
        assertThat(mail.candidates())
                .allMatch(it -> it.selected() == (it.kind() != Kind.REPLACEMENT))
                .allMatch(it -> it.rawAbstract().isEmpty() == (it.kind() == Kind.REPLACEMENT));
        assertThat(mail.declared()).isEqualTo(Map.of(Kind.NEW, 3, Kind.CROSS_LIST, 1));
        assertThat(Objects.requireNonNull(mail.date()).seenOn(LocalDate.of(2027, 1, 1)))
                .isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(mail.warnings()).isEmpty();
    }

    @Test
    void readsEveryFieldOfAPaper() {
        Candidate moths = Digests.recognise(MAIL).candidates().getFirst();
        assertThat(moths.authors()).containsExactly("Zoë Bramble", "Ondřej Hill", "Måns Lüft Jr.", "Łucja Król");
        assertThat(moths.rawAbstract())
                .isEqualTo(
                        "We show that moths steer by $\\alpha<1$ of the light that we thought they need. The finding "
                                + "rests on 400 moths, a dark room, and patience --- see https://moths.example.org for films."
                                + "\n\nA second paragraph says what follows: little, so far.");
        assertThat(moths.venue()).isEqualTo("J. Imag. Insects 12 (2026) 34-56");
        assertThat(moths.comment())
                .isEqualTo("16 pages, 5 figures. Code at https://github.com/example/moths.; Report-no: DUSK-26-04");
        assertThat(moths.doi()).isEqualTo(new Doi("10.1234/jii.2026.034"));
        assertThat(moths.links())
                .containsExactly(
                        new PaperLink(LinkRel.ABSTRACT, "https://arxiv.org/abs/2611.00017"),
                        new PaperLink(LinkRel.PROJECT, "https://moths.example.org"),
                        new PaperLink(LinkRel.CODE, "https://github.com/example/moths"));
        assertThat(moths.firstLine()).isEqualTo(13);
        assertThat(moths.lastLine()).isEqualTo(32);
        assertThat(Digests.recognise(MAIL).candidates().get(1).authors())
                .containsExactly("The HARBOUR Collaboration", "Ada Example", "Ben Sample");
    }

    @Test
    void saysWhatEachRunOfLinesLeftOverIs() {
        assertThat(Digests.recognise(MAIL).leftOver())
                .extracting(LeftOver::firstLine, LeftOver::lastLine, LeftOver::reason)
                .containsExactly(
                        tuple(
                                1,
                                12,
                                "The head of the mail: when it was sent, what it announces, and how to unsubscribe."),
                        tuple(33, 33, "A rule between two papers."),
                        tuple(46, 46, "A rule between two papers."),
                        tuple(57, 58, "The rule after which cross-listed papers stand."),
                        tuple(69, 71, "The rule after which replaced papers stand."),
                        tuple(81, 81, "A rule between two papers."),
                        tuple(90, 91, "The end of the mail: arXiv's closing rule and its notes on subscribing."));
    }

    @Test
    void leavesAMailAsItWasTransportedToWhoeverDecodesMails() {
        ArxivListing listing = new ArxivListing();
        assertThat(listing.guess(DigestSource.ofText(MAIL)).confidence()).isGreaterThan(0.95);
        String raw = "Received: from arxiv.example.org\nMIME-Version: 1.0\n" + MAIL;
        assertThat(listing.guess(DigestSource.ofText(raw)).confidence()).isEqualTo(0.6);
        assertThat(listing.recognise(DigestSource.ofText(raw)).candidates()).hasSize(6);
        String prose = "As arXiv:2611.00017 has it,\nmoths see.\n\\\\\nThe end.";
        assertThat(listing.guess(DigestSource.ofText(prose)).confidence()).isZero();
    }

    @Test
    void keepsWhatIsLeftOfADamagedRecord() {
        Recognition untitled = Digests.recognise(MAIL.replace("Title: Gardens of Graphs\n", ""));
        assertThat(untitled.candidates().get(2).rawTitle()).isEqualTo("arXiv:2611.00042");
        assertThat(untitled.candidates().get(2).confidence()).isEqualTo(0.5);
        Recognition unnamed = Digests.recognise(MAIL.replace("arXiv:2611.00042\n", ""));
        assertThat(unnamed.candidates().get(2).arxivId()).isEqualTo(new ArxivId("2611.00042", null));
        String open = MAIL.replace("\\\\ ( https://arxiv.org/abs/2611.00017 ,  243kb)\n", "");
        assertThat(Digests.recognise(open).candidates()).hasSize(6);
        Digests.assertCovers(open, Digests.recognise(open));
    }

    @Test
    void readsTwoMailsAsOne() {
        String two = MAIL + "\n" + MAIL.replace("+ 1 crosses", "+ crosses");
        Recognition mails = Digests.recognise(two);
        Digests.assertCovers(two, mails);
        assertThat(mails.candidates()).hasSize(12);
        assertThat(mails.candidates().get(6).kind()).isEqualTo(Kind.NEW);
        assertThat(mails.declared()).isEqualTo(Map.of(Kind.NEW, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: astro-ph daily 53 new + 4 crosses received | 53 | 4",
                "Subject: q-fin daily 13 new +  crosses received | 13 |",
                "Subject: hep-th daily 12 new received | 12 |",
                "Subject: Nothing new | |",
                "Subject: our 2.5 new ideas | |",
            })
    void readsWhatASubjectDeclares(String subject, Integer fresh, Integer crosses) {
        Map<Kind, Integer> declared = ListingCounts.in(subject);
        assertThat(declared.get(Kind.NEW)).isEqualTo(fresh);
        assertThat(declared.get(Kind.CROSS_LIST)).isEqualTo(crosses);
    }

    @ParameterizedTest
    @CsvSource({"arxiv-listing-astro-ph.txt,53,4,40,true", "arxiv-listing-q-fin.txt,13,0,3,false"})
    void readsARealMail(String name, long fresh, long crosses, long replacements, boolean declaresCrosses) {
        String text = new String(Digests.shared(name), UTF_8);
        Recognition mail = Digests.recognise(text);
        Digests.assertCovers(text, mail);
        assertThat(mail.format()).isEqualTo("arxiv-listing");
        assertThat(count(mail, Kind.NEW)).isEqualTo(fresh);
        assertThat(count(mail, Kind.CROSS_LIST)).isEqualTo(crosses);
        assertThat(count(mail, Kind.REPLACEMENT)).isEqualTo(replacements);
        assertThat(mail.declared())
                .isEqualTo(
                        declaresCrosses
                                ? Map.of(Kind.NEW, (int) fresh, Kind.CROSS_LIST, (int) crosses)
                                : Map.of(Kind.NEW, (int) fresh));
        assertThat(mail.candidates())
                .allMatch(it -> it.arxivId() != null && !it.authors().isEmpty() && it.confidence() == 1)
                .allMatch(it -> it.rawAbstract().isEmpty() == (it.kind() == Kind.REPLACEMENT))
                .allMatch(it -> it.authors().stream().noneMatch(author -> author.matches(".*[\\\\(){}].*")));
        assertThat(mail.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arxiv-listing-astro-ph.txt", "arxiv-listing-q-fin.txt"})
    void losesOneWhenAnyOneIsDeleted(String name) {
        String text = new String(Digests.shared(name), UTF_8);
        List<String> lines = text.lines().toList();
        Recognition whole = Digests.recognise(text);
        int step = Boolean.getBoolean("colloquium.long") ? 1 : 5;
        for (int i = 0; i < whole.candidates().size(); i += step) {
            Candidate lost = whole.candidates().get(i);
            String without = String.join("\n", lines.subList(0, lost.firstLine() - 1)) + "\n"
                    + String.join("\n", lines.subList(lost.lastLine(), lines.size()));
            Recognition found = Digests.recognise(without);
            Digests.assertCovers(without, found);
            assertThat(found.declared()).isEqualTo(whole.declared());
            assertThat(count(found, lost.kind())).isEqualTo(count(whole, lost.kind()) - 1);
            assertThat(found.candidates()).hasSize(whole.candidates().size() - 1);
        }
    }

    @Test
    void coversAnyTextThatItIsForcedOn() {
        int texts = Boolean.getBoolean("colloquium.long") ? 200_000 : 4_000;
        System.out.println("Listings: seed " + SEED + ", " + texts + " texts");
        Random random = new Random(SEED);
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            String made = text.toString();
            Digests.assertCovers(made, new ArxivListing().recognise(DigestSource.ofText(made)));
        }
    }

    private static long count(Recognition recognition, Kind kind) {
        return recognition.candidates().stream().filter(it -> it.kind() == kind).count();
    }
}
