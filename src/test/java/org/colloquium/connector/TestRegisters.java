package org.colloquium.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestAccounts;
import org.colloquium.outgoing.Site;

/** A server that answers like arXiv, Crossref and Semantic Scholar, of the shape that theirs have. */
public final class TestRegisters implements AutoCloseable {
    public static final List<String> ALL = List.of("arxiv", "crossref", "semantic-scholar");
    public static final String ARXIV_ID = "2303.08867";
    public static final String DOI = "10.1000/tides.1";
    public static final String SUMMARY =
            "Water levels were gauged for three years in nine harbours, with an error below $10^{-2}$ m.";

    private final Site site = new Site();
    private final List<String> questions = new CopyOnWriteArrayList<>();

    public TestRegisters() {
        arxiv(atom(entry(ARXIV_ID)));
        crossref(work(DOI));
        scholar("ARXIV:" + ARXIV_ID, scholarPaper());
        scholar("DOI:" + DOI, scholarPaper());
    }

    /** Switches them on and has this server asked, as an administrator does. */
    public void switchOn(SettingService settings, AccountId administrator) {
        Map<String, String> values = ALL.stream()
                .flatMap(it -> Stream.of(
                        Map.entry("connector." + it + ".enabled", "true"),
                        Map.entry("connector." + it + ".address", site.address(""))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        TestAccounts.run(administrator, () -> settings.change(values));
    }

    public static void switchOff(SettingService settings, AccountId administrator) {
        TestAccounts.run(
                administrator,
                () -> ALL.forEach(it -> {
                    settings.reset("connector." + it + ".enabled");
                    settings.reset("connector." + it + ".address");
                }));
    }

    public Site site() {
        return site;
    }

    /** Paths and queries as they were asked. */
    public List<String> questions() {
        return questions;
    }

    public void arxiv(String answer) {
        serve("/api/query", "application/atom+xml; charset=utf-8", answer);
    }

    public void crossref(String answer) {
        serve("/works/" + DOI, "application/json", answer);
    }

    public void scholar(String id, String answer) {
        serve("/graph/v1/paper/" + id, "application/json", answer);
    }

    private void serve(String path, String type, String answer) {
        site.serve(path, exchange -> {
            questions.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().add("Content-Type", type);
            send(exchange, answer);
        });
    }

    private static void send(com.sun.net.httpserver.HttpExchange exchange, String answer) throws IOException {
        Site.send(exchange, answer.getBytes(StandardCharsets.UTF_8));
    }

    public static String atom(String entries) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
                  <id>https://arxiv.org/api/AbCdEf</id>
                  <title>arXiv Query: search_query=&amp;id_list=2303.08867&amp;start=0&amp;max_results=1</title>
                  <updated>2026-03-18T09:00:00Z</updated>
                  <link href="https://arxiv.org/api/query?search_query=&amp;start=0&amp;max_results=1&amp;id_list=2303.08867" type="application/atom+xml"/>
                  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>
                  <opensearch:totalResults>1</opensearch:totalResults>
                  <opensearch:startIndex>0</opensearch:startIndex>
                  %s
                </feed>
                """.formatted(entries);
    }

    public static String entry(String id) {
        return """
                <entry>
                    <id>http://arxiv.org/abs/%1$sv2</id>
                    <title>Tides in Harbours: Gauges
                  of a Coast</title>
                    <updated>2023-05-02T12:00:00Z</updated>
                    <link href="https://arxiv.org/abs/%1$sv2" rel="alternate" type="text/html"/>
                    <link href="https://arxiv.org/pdf/%1$sv2" rel="related" type="application/pdf" title="pdf"/>
                    <summary>  %2$s
                </summary>
                    <category term="physics.ao-ph" scheme="http://arxiv.org/schemas/atom"/>
                    <published>2023-03-15T17:59:59Z</published>
                    <arxiv:comment>12 pages, 4 figures</arxiv:comment>
                    <arxiv:primary_category term="physics.ao-ph"/>
                    <arxiv:journal_ref>Journal of Ports 7 (2024) 1-12</arxiv:journal_ref>
                    <author><name>Ann Brace</name></author>
                    <author><name>Bo Quay</name></author>
                    <arxiv:doi>10.1000/tides.1</arxiv:doi>
                  </entry>""".formatted(id, SUMMARY);
    }

    public static String work(String doi) {
        return """
                {"status":"ok","message-type":"work","message-version":"1.0.0","message":{
                 "indexed":{"date-parts":[[2026,1,3]],"date-time":"2026-01-03T10:00:00Z","timestamp":1767434400000},
                 "reference-count":2,"publisher":"Harbour Press","issue":"1",
                 "abstract":"<jats:title>Abstract</jats:title><jats:p>Water levels &amp; tides were gauged.</jats:p><jats:p>For <jats:italic>three</jats:italic> years.</jats:p>",
                 "DOI":"%s","type":"journal-article","page":"1-12","source":"Crossref","is-referenced-by-count":3,
                 "title":["Tides in Harbours: Gauges of a &lt;Coast&gt;"],"prefix":"10.1000","volume":"7",
                 "author":[{"given":"Ann","family":"Brace","sequence":"first","affiliation":[]},
                           {"given":"Bo","family":"Quay","sequence":"additional","affiliation":[]}],
                 "reference":[{"key":"ref1","DOI":"10.1000/other","doi-asserted-by":"publisher","article-title":"Another"},
                              {"key":"ref2","unstructured":"A book"}],
                 "container-title":["Journal of Ports"],"original-title":[],"language":"en",
                 "issued":{"date-parts":[[2024,2,5]]},"URL":"https://doi.org/10.1000/tides.1","ISSN":["0000-0000"]}}
                """.formatted(doi);
    }

    public static String scholarPaper() {
        return """
                {"paperId":"0123456789abcdef0123456789abcdef01234567",
                 "externalIds":{"ArXiv":"2303.08867","DOI":"10.1000/tides.1","CorpusId":257557000},
                 "title":"Tides in Harbours: Gauges of a Coast",
                 "abstract":"Water levels were gauged.","venue":"Journal of Ports",
                 "publicationDate":"2023-03-15","openAccessPdf":{"url":"https://ports.example/tides.pdf","status":"GREEN"},
                 "authors":[{"authorId":"1","name":"A. Brace"},{"authorId":"2","name":"B. Quay"}]}
                """;
    }

    @Override
    public void close() {
        site.close();
    }
}
