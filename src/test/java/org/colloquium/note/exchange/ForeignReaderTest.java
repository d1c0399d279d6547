package org.colloquium.note.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.common.TooLargeException;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.ForeignItems;
import org.colloquium.note.ForeignNote;
import org.colloquium.note.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignReaderTest {
    private static final Importer IMPORTER =
            new Importer("http://localhost/api/v1/", new AccountId(new UUID(1, 1)), Set.of());

    @Test
    void theClientOfHypothesisExportsTheImportersOwnWords() {
        List<ForeignItem> read = read("""
                {"export_date": "2024-03-05", "export_userid": "acct:ada@hypothes.is", "client_version": "1.1",
                 "annotations": [
                  {"id": "a", "user": "acct:ada@hypothes.is", "created": "2024-03-01T10:00:00+00:00", "text": "Mine", "uri": "https://x",
                   "tags": ["t"], "permissions": {"read": ["acct:ada@hypothes.is"]},
                   "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "Nobody", "prefix": "p", "suffix": "s"}]}]},
                  {"id": "b", "user": "acct:*b*@hypothes.is", "text": "Theirs", "uri": "https://x", "tags": [], "references": ["a", "z"]},
                  {"id": "c", "user": "acct:b@hypothes.is", "text": "Lost", "uri": "https://x", "tags": [], "references": ["gone"]}]}""");
        ForeignNote it = note(read, 0);
        assertThat(it.markdown()).isEqualTo("Mine");
        assertThat(it.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Objects.requireNonNull(it.quote()).prefix()).isEqualTo("p");
        assertThat(it.replies()).containsExactly("Theirs\n\n— \\*b\\* (imported)");
        assertThat(read.get(1).why()).contains("not in the file");
    }

    @Test
    void itsTableHasNoIdsAndNoThreads() {
        List<ForeignItem> read = read("""
                Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags\r
                2024-03-01 10:00,ada,3,https://x,Public,Annotation,"Nobody, ""knows""\nwhy",Is it?,"a, b"\r
                2024-03-01 11:00,bob,,https://x,Public,Reply,,No,\r
                """);
        ForeignNote it = note(read, 0);
        assertThat(Objects.requireNonNull(it.quote()).exact()).isEqualTo("Nobody, \"knows\"\nwhy");
        assertThat(it.markdown()).isEqualTo("Is it?\n\n— ada, 2024-03-01 (imported)");
        assertThat(it.marking().tags()).containsExactly("a", "b");
        assertThat(read.get(1).why()).contains("reply");
        assertThat(note(read("Quote,Comment,Author\nNobody,x,ada\n"), 0).origin())
                .isEqualTo(note(read("Quote,Comment,Author\nNobody,x,ada"), 0).origin())
                .isNotEqualTo(
                        note(read("Quote,Comment,Author\nNobody,y,ada\n"), 0).origin());
    }

    @Test
    void facetSavesTablesAndShortJson() {
        ForeignNote table = note(read("""
                "0","2024-03-01T10:00:00","https://x","ada","i1","__world__","a, b","Nobody knows","Is it?","https://hyp.is/i1"
                "1","2024-03-02T10:00:00","https://x","bob","i2","__world__","","","No","https://hyp.is/i2"
                """), 0);
        assertThat(table.origin()).isEqualTo("hypothesis:i1");
        assertThat(table.replies()).containsExactly("No\n\n— bob, 2024-03-02 (imported)");
        ForeignNote json = note(read("""
                [{"id": "i1", "url": "https://x", "updated": "2024-03-01T10:00:00", "title": "T", "refs": [], "isReply": false,
                  "user": "ada", "text": "a &lt b", "quote": "Nobody knows", "tags": ["a"], "group": "__world__", "target": []}]"""), 0);
        assertThat(json.origin()).isEqualTo("hypothesis:i1");
        assertThat(json.markdown()).startsWith("a < b");
        assertThat(Objects.requireNonNull(json.quote()).exact()).isEqualTo("Nobody knows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[X, Y]",
                "{\"items\": [X, Y]}",
                "{\"total\": 2, \"first\": {\"id\": \"p\", \"deep\": {\"items\": []}, \"items\": [X, Y], \"last\": {}}, \"last\": \"p\"}",
                "{\"first\": {\"items\": [7]}, \"items\": [X, Y]}",
                "{\"items\": [X, Y], \"first\": {\"items\": [7]}}",
                "\uFEFF \n[X,Y]"
            })
    void theListIsFoundWhereverSuchFilesHaveIt(String file) {
        List<ForeignItem> read = read(file.replace("X", "{\"bodyValue\": \"one\", \"target\": \"x\", \"items\": [{}]}")
                .replace("Y", "{\"bodyValue\": \"two\", \"target\": \"x\"}"));
        assertThat(read).extracting(ForeignItem::index).containsExactly(0, 1);
        assertThat(read)
                .extracting(it -> Objects.requireNonNull(it.note()).markdown())
                .containsExactly("one", "two");
    }

    @Test
    void aFileIsGoneThroughAsOftenAsIsWantedAndIsGoneAfterIt() throws IOException {
        ForeignFile kept = ForeignFile.keep(stream("[{\"bodyValue\": \"one\", \"target\": \"x\"}]"));
        ForeignItems items = kept.items(IMPORTER);
        for (int i = 0; i < 2; i++) {
            List<ForeignItem> all = new ArrayList<>();
            items.forEach(all::add);
            assertThat(all).hasSize(1).hasSize(items.size());
        }
        kept.close();
        assertThatThrownBy(() -> items.forEach(it -> {})).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void whatIsLargerThanThereIsRoomForIsRefusedInWords() {
        assertThatThrownBy(() -> ForeignFile.keep(stream("x".repeat((1 << 20) + 1)), 1 << 20))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("1 MB");
        assertThatThrownBy(() -> read("[{\"target\": \"" + "x".repeat(65 << 20) + "\"}]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("64 MB");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "Hello",
                "{",
                "[",
                "{}",
                "[]",
                "a,b,c\n1,2,3",
                "{\"first\": \"http://x\"}",
                "{\"rows\": []}",
                "\uFEFF"
            })
    void whatHoldsNoneIsRefusedInWords(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfAny(InvalidInputException.class, MalformedException.class)
                .hasMessageContaining(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null]",
                "[[]]",
                "[{\"uri\": 7, \"target\": 5}]",
                "[{\"uri\": \"x\", \"tags\": {}, \"references\": 5, \"target\": [{\"selector\": 7}]}]",
                "[{\"target\": {\"selector\": 5}}]",
                "{\"items\": [{\"body\": {\"items\": 7}, \"target\": []}]}",
                "[{\"target\": {}, \"creator\": [], \"replies\": [5, {}]}]"
            })
    void whatIsNotAsItShouldBeIsSurvived(String file) {
        assertThat(read(file)).hasSize(1);
    }

    private static List<ForeignItem> read(String file) {
        List<ForeignItem> all = new ArrayList<>();
        try (ForeignFile kept = ForeignFile.keep(stream(file))) {
            kept.items(IMPORTER).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static ForeignNote note(List<ForeignItem> items, int index) {
        return Objects.requireNonNull(items.get(index).note());
    }
}
