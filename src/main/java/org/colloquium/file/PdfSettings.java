package org.colloquium.file;

import java.util.List;
import org.colloquium.account.AddressSetting;
import org.colloquium.account.Configured;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.Setting;
import org.colloquium.account.Settings;
import org.colloquium.account.SwitchSetting;
import org.colloquium.common.api.FormLimit;
import org.springframework.stereotype.Component;

/** Whether PDFs are fetched, from where, and how large any may be. */
@Component
class PdfSettings implements Configured, FormLimit {
    private static final String SECTION = "Connectors";
    private static final SwitchSetting ENABLED = new SwitchSetting(
            SECTION,
            "pdf.fetch",
            "colloquium.pdf.fetch",
            "Fetch PDFs",
            "Whoever may edit a paper can then have its PDF fetched from arXiv, or from the link to it that the paper has,"
                    + " and kept for the group. That server learns which paper, and the address of this server.");
    private static final AddressSetting ARXIV = new AddressSetting(
            SECTION,
            "pdf.arxiv-address",
            "colloquium.pdf.arxiv-address",
            "Address of arXiv's PDFs",
            "Another one for a mirror. One that is not public needs COLLOQUIUM_OUTGOING_ALLOWED too.",
            "https://arxiv.org");
    private static final NumberSetting BYTES = new NumberSetting(
            SECTION,
            "pdf.max-bytes",
            "colloquium.pdf.max-bytes",
            "Largest PDF",
            "A larger one is given up while it comes in, fetched or uploaded. They are kept in the database.",
            NumberSetting.Unit.MEGABYTES,
            1 << 20,
            512 << 20);

    private final Settings settings;

    PdfSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ENABLED, ARXIV, BYTES);
    }

    @Override
    public long bytes() {
        return Math.max(mostBytes(), BYTES.most());
    }

    boolean isOn() {
        return settings.value(ENABLED);
    }

    String arxiv() {
        return settings.value(ARXIV);
    }

    int mostBytes() {
        return Math.toIntExact(settings.value(BYTES));
    }
}
