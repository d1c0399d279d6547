package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.colloquium.account.SiteLogo;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** The logo of the site: what it is, another one, none. */
class LogoSection extends Div {
    private static final int MOST_BYTES = 1_000_000;

    private final transient SiteLogo logo;
    private final Div shown = new Div();
    private final Span said = Parts.status();

    LogoSection(SiteLogo logo) {
        addClassName("stack");
        this.logo = logo;
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> use(bytes)));
        upload.setUploadButton(new Button("Choose a logo"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(refused -> said.setText("It must be a PNG or JPEG of at most 1 MB."));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        Paragraph help = new Paragraph("PNG or JPEG of at most 1 MB; it is made small. It stands before the name at the"
                + " sign-in and in the switcher of groups.");
        help.addClassName("two");
        add(shown, upload, help, said);
        show();
    }

    private void use(byte[] bytes) {
        try {
            logo.use(bytes);
            said.setText("Saved.");
        } catch (InvalidInputException e) {
            said.setText(String.valueOf(e.getMessage()));
        }
        show();
    }

    private void show() {
        shown.removeAll();
        logo.address().ifPresent(it -> {
            Image image = new Image(it, "The logo of this site");
            image.addClassName("logo");
            shown.add(image, Parts.plain("Remove", () -> {
                logo.remove();
                said.setText("There is no logo any more.");
                show();
            }));
        });
    }
}
