package org.colloquium.note.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list in which rows that stay are not built anew, so that nothing typed in them moves; arrivals are tinted. */
class LiveList<K, T> extends UnorderedList {
    private final Function<T, K> key;
    private final Function<T, LiveItem<T>> make;
    private final Map<K, LiveItem<T>> items = new HashMap<>();
    private boolean shown;

    LiveList(Function<T, K> key, Function<T, LiveItem<T>> make) {
        this.key = key;
        this.make = make;
    }

    /** @param now what there is, in an order in which those that stay do not change places */
    void show(List<T> now) {
        Set<K> keys = now.stream().map(key).collect(Collectors.toSet());
        items.keySet().stream().filter(it -> !keys.contains(it)).toList().forEach(this::leave);
        int place = 0;
        for (T one : now) {
            LiveItem<T> item = items.get(key.apply(one));
            if (item == null) {
                item = arrive(one, place);
            } else {
                item.show(one);
                if (indexOf(item) != place && !item.isBusy()) {
                    addComponentAtIndex(place, item);
                }
            }
            place = indexOf(item) + 1;
        }
        shown = true;
        setVisible(getComponentCount() > 0); // an empty list is no list to a screen reader
    }

    Optional<LiveItem<T>> item(K id) {
        return Optional.ofNullable(items.get(id));
    }

    private LiveItem<T> arrive(T one, int place) {
        LiveItem<T> item = make.apply(one);
        items.put(key.apply(one), item);
        addComponentAtIndex(place, item);
        item.setClassName("fresh", shown);
        return item;
    }

    private void leave(K id) {
        LiveItem<T> item = items.get(id);
        if (item != null && item.isBusy()) {
            item.gone();
        } else if (item != null) {
            items.remove(id);
            remove(item);
        }
    }
}
