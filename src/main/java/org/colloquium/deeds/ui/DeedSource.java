package org.colloquium.deeds.ui;

import java.util.List;
import java.util.UUID;
import org.colloquium.common.Cursor;
import org.colloquium.deeds.DeedDetails;
import org.colloquium.deeds.DeedFilter;
import org.colloquium.deeds.DeedService;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;

/** Where a page has its deeds from: the whole log, or that of one group. */
interface DeedSource {
    List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after, int skip, int most);

    DeedDetails details(UUID id);

    /** Whether it holds all groups, addresses and devices. */
    boolean isWhole();

    static DeedSource all(DeedService deeds) {
        return new DeedSource() {
            @Override
            public List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after, int skip, int most) {
                return deeds.read(filter, after, skip, most);
            }

            @Override
            public DeedDetails details(UUID id) {
                return deeds.details(id);
            }

            @Override
            public boolean isWhole() {
                return true;
            }
        };
    }

    static DeedSource of(DeedService deeds, GroupId group) {
        return new DeedSource() {
            @Override
            public List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after, int skip, int most) {
                return deeds.readOf(group, filter, after, skip, most);
            }

            @Override
            public DeedDetails details(UUID id) {
                return deeds.detailsOf(group, id);
            }

            @Override
            public boolean isWhole() {
                return false;
            }
        };
    }
}
