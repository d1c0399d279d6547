/**
 * Keeps a closed choice from bringing its chosen item into view: nobody sees it, and to ask for it lays out the whole
 * page while it is still being built, which a reader of a long page feels as a pause.
 */
customElements.whenDefined('vaadin-select-item').then((item) => {
  const { scrollIntoView } = Element.prototype;
  item.prototype.scrollIntoView = function (this: Element, how?: ScrollIntoViewOptions) {
    if (this.closest('vaadin-select')?.hasAttribute('opened')) {
      scrollIntoView.call(this, how);
    }
  };
});

export {};
