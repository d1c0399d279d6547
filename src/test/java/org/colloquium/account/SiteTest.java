package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.colloquium.IntegrationTest;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SiteTest extends IntegrationTest {
    @Autowired
    SiteName name;

    @Autowired
    SiteLogo logo;

    @Autowired
    SettingService settings;

    @Autowired
    PasswordPolicy passwords;

    @Autowired
    TestAccounts accounts;

    AccountId ada;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
    }

    @Test
    void theSiteHasTheNameThatAnAdministratorGaveIt() {
        assertThat(name.value()).isEqualTo("Colloquium");
        change(Map.of("site.name", "Northfield reads"));
        try {
            assertThat(name.value()).isEqualTo("Northfield reads");
        } finally {
            as(() -> {
                settings.reset("site.name");
                return true;
            });
        }
        assertThat(name.value()).isEqualTo("Colloquium");
    }

    @Test
    void itsNameIsNoPasswordButAPhraseMayHaveIt() {
        change(Map.of("site.name", "Northfield reads"));
        try {
            for (String named : List.of("Northfield reads", "northfieldREADS2026")) {
                assertThatThrownBy(() -> passwords.check(named, "mei@example.org", "Mei"))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("name of this site");
            }
            passwords.check("what northfield reads at night", "mei@example.org", "Mei");
        } finally {
            as(() -> {
                settings.reset("site.name");
                return true;
            });
        }
        passwords.check("Northfield reads", "mei@example.org", "Mei");
    }

    @Test
    void aLogoIsMadeSmallAndWrittenAnew() throws IOException {
        byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (String format : List.of("png", "jpeg")) {
            use(joined(picture(format, 1600, 960), hidden));
            byte[] kept = logo.png().orElseThrow();
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(shown.getHeight()).isEqualTo(96);
            assertThat(shown.getWidth()).isEqualTo(160);
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
            assertThat(logo.address().orElseThrow()).startsWith("data:image/png;base64,");
        }
        as(() -> {
            logo.remove();
            return true;
        });
        assertThat(logo.png()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheOldOneStays() throws IOException {
        byte[] png = picture("png", 100, 100);
        byte[] cut = java.util.Arrays.copyOf(png, 40);
        byte[] huge = png.clone();
        huge[16] = 0x7f; // says that it is two thousand million pixels wide
        for (byte[] file : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                new byte[0],
                cut,
                huge,
                joined(png, new byte[Picture.MOST_BYTES]))) {
            assertThatThrownBy(() -> use(file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageEndingWith("Nothing was changed.");
        }
        assertThat(logo.png()).isEmpty();
    }

    private void use(byte[] file) {
        as(() -> {
            logo.use(file);
            return true;
        });
    }

    private void change(Map<String, String> values) {
        as(() -> {
            settings.change(values);
            return true;
        });
    }

    private <T> T as(Callable<T> work) {
        return TestAccounts.as(ada, work);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
