package org.colloquium.account;

import java.util.List;

/** A part of a feature that obeys several settings, contributed as a bean. */
public interface Configured {
    List<Setting<?>> settings();
}
