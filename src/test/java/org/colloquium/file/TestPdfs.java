package org.colloquium.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestAccounts;
import org.colloquium.outgoing.Site;

/** A server that has PDFs as arXiv has. */
public final class TestPdfs implements AutoCloseable {
    public static final String ARXIV_ID = "2303.08867";
    public static final String PATH = "/pdf/" + ARXIV_ID;

    private final Site site = new Site();

    /** Switches the fetching on and has this server asked, as an administrator does. */
    public void switchOn(SettingService settings, AccountId administrator) {
        TestAccounts.run(
                administrator,
                () -> settings.change(
                        Map.of("pdf.fetch", "true", "pdf.arxiv-address", site.address(""), "pdf.max-bytes", "4")));
    }

    public static void switchOff(SettingService settings, AccountId administrator) {
        TestAccounts.run(administrator, () -> {
            settings.reset("pdf.fetch");
            settings.reset("pdf.arxiv-address");
            settings.reset("pdf.max-bytes");
        });
    }

    public Site site() {
        return site;
    }

    /** From now on these bytes stand at that path. */
    public void serve(String path, byte[] bytes) {
        site.serve(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/pdf");
            Site.send(exchange, bytes);
        });
    }

    /** So many bytes that begin as a PDF does, and that nothing can pack. */
    public static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] mark = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        return bytes;
    }

    @Override
    public void close() {
        site.close();
    }
}
