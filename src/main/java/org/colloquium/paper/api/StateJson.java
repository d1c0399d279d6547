package org.colloquium.paper.api;

import org.colloquium.paper.MyState;

/** What the caller makes of a paper. */
record StateJson(String reading, boolean hidden, boolean saved, String remark, boolean shareRemark) {
    static StateJson of(MyState it) {
        return new StateJson(it.reading().word(), it.hidden(), it.saved(), it.remark(), it.shareRemark());
    }
}
