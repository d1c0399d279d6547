package org.colloquium.shell;

import com.vaadin.flow.component.html.Image;
import java.util.Optional;
import org.colloquium.account.SiteLogo;
import org.colloquium.account.SiteName;
import org.springframework.stereotype.Component;

/** What the frame shows of the site itself. */
@Component
class Site {
    private final SiteName name;
    private final SiteLogo logo;

    Site(SiteName name, SiteLogo logo) {
        this.name = name;
        this.logo = logo;
    }

    String name() {
        return name.value();
    }

    Optional<Image> logo() {
        return logo.address().map(it -> {
            Image image = new Image(it, "");
            image.addClassName("logo");
            return image;
        });
    }
}
