package org.colloquium.note;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The items of a file of annotations, gone through one by one, as often as is wanted: none needs to be held. */
public interface ForeignItems {
    int size();

    void forEach(Consumer<ForeignItem> each);

    /** The same, each as it is met. */
    default ForeignItems each(UnaryOperator<ForeignItem> changed) {
        ForeignItems all = this;
        return new ForeignItems() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public void forEach(Consumer<ForeignItem> each) {
                all.forEach(it -> each.accept(changed.apply(it)));
            }
        };
    }

    static ForeignItems of(List<ForeignItem> items) {
        return new ForeignItems() {
            @Override
            public int size() {
                return items.size();
            }

            @Override
            public void forEach(Consumer<ForeignItem> each) {
                items.forEach(each);
            }
        };
    }
}
