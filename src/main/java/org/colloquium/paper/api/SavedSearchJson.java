package org.colloquium.paper.api;

import org.colloquium.paper.SavedSearch;

/**
 * A saved search.
 *
 * @param by the id of who keeps it
 */
record SavedSearchJson(String id, String name, String query, boolean shared, String by, boolean mine) {
    static SavedSearchJson of(SavedSearch it) {
        return new SavedSearchJson(
                it.id().toString(),
                it.name(),
                it.query(),
                it.shared(),
                it.by().id().toString(),
                it.mine());
    }
}
