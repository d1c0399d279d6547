package org.colloquium.file;

import org.colloquium.common.TooLargeException;
import org.springframework.stereotype.Component;

/** How large a PDF may be on this server. */
@Component
public class PdfLimits {
    private final PdfSettings settings;

    PdfLimits(PdfSettings settings) {
        this.settings = settings;
    }

    public int bytes() {
        return settings.mostBytes();
    }

    /** @param announced how many bytes there are said to be, -1 when nobody said so */
    public void checkBytes(long announced) {
        if (announced > bytes()) {
            throw tooLarge();
        }
    }

    public TooLargeException tooLarge() {
        return new TooLargeException(
                "This PDF is larger than " + (bytes() >> 20) + " MB, the limit of this server. Nothing was kept.");
    }
}
