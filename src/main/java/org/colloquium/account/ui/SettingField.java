package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.colloquium.account.AddressSetting;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.SettingDetails;
import org.colloquium.account.SwitchSetting;

/** The field of one setting: a number, a switch or an address. */
record SettingField(Component component, Supplier<String> written) {
    static SettingField of(SettingDetails it) {
        return switch (it.setting()) {
            case NumberSetting number -> number(number, it);
            case SwitchSetting ignored -> toggle(it);
            case AddressSetting ignored -> text(it);
        };
    }

    /** What stands in it, as the setting reads it. */
    String value() {
        return written.get();
    }

    private static SettingField number(NumberSetting setting, SettingDetails it) {
        TextField field = field(it);
        field.setSuffixComponent(new Span(setting.unit().word()));
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        return new SettingField(field, field::getValue);
    }

    private static SettingField text(SettingDetails it) {
        TextField field = field(it);
        field.getElement().setAttribute("inputmode", "url");
        return new SettingField(field, field::getValue);
    }

    private static TextField field(SettingDetails it) {
        TextField field = new TextField(it.setting().label());
        field.setValue(it.value());
        field.setHelperText(help(it));
        field.setManualValidation(true);
        field.setReadOnly(it.fixedBy() != null);
        return field;
    }

    private static SettingField toggle(SettingDetails it) {
        Checkbox box = new Checkbox(it.setting().label(), it.value().equals("true"));
        box.setHelperText(help(it));
        box.setReadOnly(it.fixedBy() != null);
        return new SettingField(box, () -> box.getValue().toString());
    }

    private static String help(SettingDetails it) {
        return it.fixedBy() == null
                ? it.setting().help()
                : it.setting().help() + " Set by the variable " + it.fixedBy()
                        + ", which takes precedence over this page.";
    }
}
