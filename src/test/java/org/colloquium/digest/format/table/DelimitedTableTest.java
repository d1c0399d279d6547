package org.colloquium.digest.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class DelimitedTableTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_105L);

    @Test
    void readsAnExportOfZotero() {
        Recognition found = recognise("""
                "Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date"
                "ABC","journalArticle","2024","Moß, Jürgen; Lee, Kim","Tides, and ""Their"" Moons","Journal of Tides","10.1234/tides.5","https://example.org/t","We measure
                tides.

                In harbours.","2024-03-12"

                "DEF","preprint","2023","Lee, Kim","A Second Paper","","","http://arxiv.org/abs/2303.08867","","2023-03"
                """);
        assertThat(found.format()).isEqualTo("csv");
        assertThat(Digests.titles(found)).containsExactly("Tides, and \"Their\" Moons", "A Second Paper");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(tides.rawAbstract()).isEqualTo("We measure tides.\n\nIn harbours.");
        assertThat(tides.published()).isEqualTo("2024-03-12");
        assertThat(tides.venue()).isEqualTo("Journal of Tides");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.lastLine()).isEqualTo(5);
        assertThat(found.candidates().getLast().arxivId()).hasToString("2303.08867");
        assertThat(found.candidates().getLast().firstLine()).isEqualTo(7);
        assertThat(found.leftOver())
                .extracting(LeftOver::reason)
                .containsExactly("The header of the table, which names its columns.");
    }

    @Test
    void readsAnExportOfScopus() {
        Recognition found = recognise("""
                "Authors","Author full names","Author(s) ID","Title","Year","Source title","DOI","Link","Abstract","Source"
                "Moß J.; Lee K.","Moß, Jürgen (1); Lee, Kim (2)","1; 2","Tides of Moons","2024","Journal of Tides","10.1234/t","https://www.scopus.com/inward/record.uri?eid=2","We measure.","Scopus"
                """);
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(tides.venue()).isEqualTo("Journal of Tides");
        assertThat(tides.published()).isEqualTo("2024");
    }

    @Test
    void readsAnExportOfWebOfScience() {
        Recognition found = recognise("PT\tAU\tAF\tTI\tSO\tAB\tPY\tDI\n"
                + "J\tMoss, J; Lee, K\tMoss, Jurgen; Lee, Kim\tTides of Moons\tJ TIDES\tWe measure \"it.\t2024\t10.1234/t\n"
                + "J\tLee, K\tLee, Kim\tA Second\tJ TIDES\tWe do.\t2023\t\n");
        assertThat(Digests.titles(found)).containsExactly("Tides of Moons", "A Second");
        assertThat(found.candidates().getFirst().authors()).containsExactly("Jurgen Moss", "Kim Lee");
        assertThat(found.candidates().getFirst().rawAbstract()).isEqualTo("We measure \"it.");
    }

    @Test
    void readsListsOfGoogleScholarAndOfPeople() {
        Recognition scholar = recognise(
                "Cites,Authors,Title,Year,Source,ArticleURL\n"
                        + "12,\"J Moss, K Lee\",Tides of Moons,2024,arXiv preprint arXiv:2303.08867,https://arxiv.org/abs/2303.08867\n");
        assertThat(scholar.candidates().getFirst().authors()).containsExactly("J Moss", "K Lee");
        Recognition people = recognise("Title;Authors;Summary;Link;Code\n"
                + "Tides of Moons;J. Moss and K. Lee;We measure.;https://openreview.net/forum?id=x1;https://github.com/a/b\n"
                + ";;;;\n");
        assertThat(people.candidates().getFirst().authors()).containsExactly("J. Moss", "K. Lee");
        assertThat(people.candidates().getFirst().links())
                .containsExactly(
                        new PaperLink(LinkRel.ABSTRACT, "https://openreview.net/forum?id=x1"),
                        new PaperLink(LinkRel.CODE, "https://github.com/a/b"));
        assertThat(people.leftOver()).hasSize(2);
    }

    @Test
    void readsATableWithoutNamesOnlyIfItsColumnsAreEvident() {
        String rows =
                "2303.08867,Tides of Many Moons,\"J Moss, K Lee\"\n2410.05434,Moths in the Dark,\"A Day, B Night\"\n";
        Recognition found = recognise(rows);
        assertThat(Digests.titles(found)).containsExactly("Tides of Many Moons", "Moths in the Dark");
        assertThat(found.candidates().getFirst().arxivId()).hasToString("2303.08867");
        assertThat(found.candidates().getFirst().authors()).containsExactly("J Moss", "K Lee");
        assertThat(guess("Flour,200 g,sifted well\nButter,100 g,very cold\nSalt,1 g,fine\n"))
                .isZero();
        assertThat(guess("Dear all, we meet on Tuesday,\nas ever, in the harbour, at noon,\n"))
                .isZero();
        assertThat(guess("name,amount,note\nTide,3,low\nMoon,4,high\n")).isLessThan(0.4);
    }

    @Test
    void goesOnAfterAQuoteThatIsNeverClosed() {
        String table = "Title,Year,DOI\nWhole,2001,10.1234/a\n\"Open,2002,10.1234/b\nLast,2003,10.1234/c\n";
        Recognition found = recognise(table);
        assertThat(Digests.titles(found)).containsExactly("Whole", "\"Open", "Last");
    }

    @Test
    void spansCoverAnyTable() {
        int count = Boolean.getBoolean("colloquium.long") ? 100_000 : 2_000;
        System.out.println("Tables of scraps: seed " + SEED + ", " + count + " texts");
        Random random = new Random(SEED);
        List<String> scraps = List.of(
                "Title,Year\n",
                "\"",
                "\"\"",
                ",",
                "\n",
                "\r\n",
                "\r",
                "a",
                "A Title of a Paper",
                ";",
                "\t",
                "2001",
                " ",
                "\n\n",
                "\u00A0\n",
                "10.1234/x",
                "2303.08867",
                "title\tdoi\n",
                "\"a\nb\",");
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "Title,Year\n" : "");
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            Digests.assertCovers(text.toString(), new DelimitedTable().recognise(DigestSource.ofText(text.toString())));
        }
    }

    private static double guess(String text) {
        return new DelimitedTable().guess(DigestSource.ofText(text)).confidence();
    }

    private static Recognition recognise(String text) {
        Recognition found = Digests.recognise(text);
        Digests.assertCovers(text, found);
        assertThat(found.format()).isEqualTo("csv");
        assertThat(new ArrayList<>(found.candidates())).allMatch(paper -> paper.confidence() > 0.6);
        return found;
    }
}
