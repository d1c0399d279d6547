package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.ImageService;
import org.colloquium.sharedpage.ui.PageHelp;

/** Takes images into a shared page. */
@org.springframework.stereotype.Component
class ImagesOnPage implements PageHelp {
    private final ImageService images;

    ImagesOnPage(ImageService images) {
        this.images = images;
    }

    @Override
    public Component beside(GroupDetails group, WritingPlace place) {
        return new ImageDrop(place.field(), from -> images.upload(group.id(), from), place::insert, place::refuse);
    }
}
