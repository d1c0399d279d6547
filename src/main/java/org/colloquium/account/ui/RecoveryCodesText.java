package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.colloquium.common.ui.Parts;

/** Recovery codes that can be read only now, to copy or to keep as a file. */
class RecoveryCodesText extends Div {
    private static final String COPY = """
            const said = $1;
            const done = () => { said.textContent = 'Copied.'; };
            const byHand = () => {
              const text = document.createElement('textarea');
              text.value = $0;
              this.append(text);
              text.select();
              document.execCommand('copy');
              text.remove();
              done();
            };
            navigator.clipboard ? navigator.clipboard.writeText($0).then(done, byHand) : byHand();
            """;

    RecoveryCodesText(List<String> codes) {
        addClassName("recovery");
        UnorderedList list = new UnorderedList();
        codes.forEach(it -> list.add(new ListItem(it)));
        Span said = Parts.status();
        String text = String.join("\n", codes) + "\n";
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "colloquium-recovery-codes.txt",
                        "text/plain",
                        text.length())),
                "Download");
        add(
                new Paragraph("Keep these where you will find them without your phone. Each signs you in once. "
                        + "They are not shown again."),
                list,
                Parts.classed(
                        "acts",
                        Parts.button("Copy", () -> getElement().executeJs(COPY, text, said.getElement())),
                        download),
                said);
    }
}
