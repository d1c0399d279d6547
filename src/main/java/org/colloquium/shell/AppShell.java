package org.colloquium.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What every page of the app loads: fonts, Vaadin's Aura, our stylesheet, push, and all components: a bundle for each
 * route would lack those of dialogs and sections that other features contribute to it.
 */
@Push
@LoadDependenciesOnStartup
@Viewport("width=device-width, initial-scale=1")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/commissioner", version = "5.3.0")
@CssImport("@fontsource-variable/source-serif-4/opsz.css")
@CssImport("@fontsource-variable/commissioner/index.css")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("icon", "icon.svg");
    }
}
