package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.colloquium.account.AddressSetting;
import org.colloquium.account.ChoiceSetting;
import org.colloquium.account.MailAddressSetting;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.SecretSetting;
import org.colloquium.account.SettingDetails;
import org.colloquium.account.SwitchSetting;
import org.colloquium.account.TextSetting;

/** The field of one setting, by its kind. */
record SettingField(Component component, Supplier<String> written) {
    static SettingField of(SettingDetails it) {
        return switch (it.setting()) {
            case NumberSetting number -> number(number, it);
            case SwitchSetting ignored -> toggle(it);
            case AddressSetting ignored -> text(it, "url");
            case TextSetting ignored -> text(it, "text");
            case MailAddressSetting ignored -> text(it, "email");
            case SecretSetting ignored -> secret(it);
            case ChoiceSetting<?> choice -> choice(choice, it);
        };
    }

    /** What stands in it, as the setting reads it. */
    String value() {
        return written.get();
    }

    void focus() {
        component.getElement().callJsFunction("focus");
    }

    private static SettingField number(NumberSetting setting, SettingDetails it) {
        TextField field = field(it);
        field.setSuffixComponent(new Span(setting.unit().word()));
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        return new SettingField(field, field::getValue);
    }

    private static SettingField text(SettingDetails it, String keyboard) {
        TextField field = field(it);
        field.getElement().setAttribute("inputmode", keyboard);
        return new SettingField(field, field::getValue);
    }

    /** Empty, whatever is set: what is typed here replaces it. */
    private static SettingField secret(SettingDetails it) {
        PasswordField field = new PasswordField(it.setting().label());
        field.setHelperText(help(it));
        field.setPlaceholder(it.isSet() ? "Set; type to replace it" : "");
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setManualValidation(true);
        field.setReadOnly(it.fixedBy() != null);
        return new SettingField(field, field::getValue);
    }

    private static SettingField choice(ChoiceSetting<?> setting, SettingDetails it) {
        Select<String> select = new Select<>();
        select.setLabel(setting.label());
        select.setItems(setting.written());
        select.setItemLabelGenerator(setting::words);
        select.setValue(it.value());
        select.setHelperText(help(it));
        select.setReadOnly(it.fixedBy() != null);
        return new SettingField(select, select::getValue);
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
