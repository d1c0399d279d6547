package org.colloquium.account;

/** Refuses values that would do harm as things stand, such as one that locks people out; contributed as a bean. */
public interface SettingRule {
    /** @throws org.colloquium.common.InvalidInputException at the setting's key when it may not have this value now */
    void check(Setting<?> setting, String value);
}
