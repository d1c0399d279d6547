package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.colloquium.TestPages;
import org.colloquium.account.TestAccounts;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfUpload;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Texts that try to be more than text stand in everything that people, digests and files name, on every page: nothing
 * of them becomes an element, runs, is asked for elsewhere or leads anywhere but to the web. The vectors are of the kinds
 * that OWASP's filter evasion cheat sheet and DOMPurify's tests know.
 */
class HostileTextIT extends BrowserTest {
    private static final int MANY = 6;
    static final List<String> VECTORS = read("hostile.txt").lines().toList();

    /** What an element of the page, or of a shadow below it, has that only a vector gives. */
    static final String FOUND = """
            () => {
              const found = [];
              const walk = (root) => root.querySelectorAll('*').forEach((it) => {
                const own = [...it.attributes].filter((a) => a.value.includes('window.hit') && /^on/i.test(a.name));
                const leads = ['href', 'src', 'action', 'data', 'xlink:href', 'srcdoc'].map((a) => it.getAttribute(a) ?? '');
                if (own.length || leads.some((l) => /^\\s*(javascript|data:text|vbscript):/i.test(l) || /hit=/.test(l))
                    || it.localName === 'base' && it.href.includes('evil')
                    || ['script', 'style'].includes(it.localName) && /window\\.hit|evil\\.example/.test(it.textContent)
                    || ['iframe', 'object', 'form', 'img', 'meta', 'link'].includes(it.localName) && it.outerHTML.includes('evil.example')
                    || it.localName === 'template' && it.innerHTML.includes('window.hit')) {
                  found.push(it.outerHTML.slice(0, 200));
                }
                if (it.shadowRoot) {
                  walk(it.shadowRoot);
                }
              });
              walk(document);
              if (window.hit !== undefined) {
                found.push('ran: ' + window.hit);
              }
              return found.concat(window.refused ?? []);
            }""";

    @Autowired
    TestPages scenes;

    @Autowired
    AnnotationService annotations;

    @Autowired
    PdfUpload uploads;

    @AfterEach
    void forget() {
        database.sql("update account set name = 'Somebody' where position('<' in name) > 0")
                .update();
        database.sql("drop function if exists hostile").update();
    }

    @Test
    void isOnlyText() {
        TestPages.Scene scene = scenes.make(MANY, MANY);
        Map<String, String> paths = new LinkedHashMap<>(scene.paths());
        String paper = Objects.requireNonNull(paths.get("paper"));
        String group = paper.substring(0, paper.indexOf("/papers"));
        addAnnotationAndPdf(scene, new PaperId(UUID.fromString(paper.substring(paper.lastIndexOf('/') + 1))));
        plant(group.substring(group.indexOf('/') + 1));
        paths.put("stream", group + "/notes");
        paths.put("PDF", paper + "/pdf");
        paths.put("print", paper + "/print");
        paths.put("triage queue", group + "/triage/queue");
        Page page = signedIn(scene.reader());
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        page.onRequest(it -> asked.add(it.url()));
        page.onDialog(it -> asked.add("dialog: " + it.message()));
        page.addInitScript(
                "document.addEventListener('securitypolicyviolation', (it) => (window.refused ??= []).push('refused: ' + it.blockedURI + ' ' + it.sample))");
        paths.forEach((name, path) -> {
            page.navigate("/" + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            page.locator("vaadin-app-layout, main").first().waitFor();
            page.waitForTimeout(700);
            assertThat(page.evaluate(FOUND)).as(name).isEqualTo(List.of());
            assertThat(page.locator("body").innerText()).as(name).containsPattern("window\\.hit|evil\\.example");
        });
        assertThat(asked).allMatch(it -> it.startsWith(address()) || it.startsWith("blob:" + address()));
        assertThat(page.title()).doesNotContain("undefined");
        assertThatTheyWouldBeFound(page);
    }

    /** What this test looks for is there when a page takes the texts for HTML. */
    private static void assertThatTheyWouldBeFound(Page page) {
        String texts = VECTORS.stream().filter(it -> !it.contains("refresh")).collect(Collectors.joining("\n"));
        page.evaluate("texts => document.body.insertAdjacentHTML('beforeend', texts)", texts);
        page.waitForTimeout(300);
        assertThat((List<?>) page.evaluate(FOUND)).hasSizeGreaterThan(10);
    }

    private void addAnnotationAndPdf(TestPages.Scene scene, PaperId paper) {
        TestAccounts.run(
                scene.reader(),
                () -> annotations.annotate(
                        paper,
                        new NewAnnotation(
                                NewTarget.inAbstract(null, new Span(0, 10)), "x", Visibility.GROUP, Marking.NONE)));
        String title = VECTORS.get(2);
        List<String> lines = VECTORS.stream().limit(20).toList();
        TestAccounts.as(
                scene.reader(),
                () -> uploads.upload(
                        paper, title + ".pdf", new ByteArrayInputStream(MadePdfs.of(title, List.of(lines, lines)))));
    }

    private void plant(String slug) {
        UUID group = database.sql("select id from reading_group where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
        String texts = VECTORS.stream().map(it -> "$x$" + it + "$x$").collect(Collectors.joining(", ", "array [", "]"));
        // Short ones whole where there is no room for all: half a vector would be none.
        database.sql("create or replace function hostile(of uuid, room integer) returns text language sql as $body$"
                        + "select case when room >= 5000 then array_to_string(texts, E'\\n\\n') else left(("
                        + "select text from unnest(texts) as text where length(text) <= greatest(room, 30)"
                        + " order by md5(text || of) limit 1), room) end from (select " + texts
                        + ") as all_of (texts) $body$")
                .update();
        for (String line : read("hostile.sql").lines().toList()) {
            if (!line.startsWith("--")) {
                database.sql(line).param("group", group).update();
            }
        }
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(HostileTextIT.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
