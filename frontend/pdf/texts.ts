import { PageText } from './text';

/** The texts of all pages, each read once, and the elements of the text layers that show them. */
export class Texts {
  private readonly pages = new Map<number, Promise<PageText>>();

  constructor(
    private readonly viewer: any,
    private readonly pdf: any,
  ) {}

  async of(page: number): Promise<PageText | undefined> {
    if (page < 1 || page > this.pdf.numPages) {
      return undefined;
    }
    let text = this.pages.get(page);
    if (!text) {
      text = this.read(page);
      this.pages.set(page, text);
    }
    return text;
  }

  private async read(number: number): Promise<PageText> {
    try {
      const page = await this.pdf.getPage(number);
      // as the text layer asks, so that its elements are these items
      const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      return new PageText(number, content.items);
    } catch {
      return new PageText(number, []); // a page that cannot be read has no passages
    }
  }

  /** The elements of a page's text layer by item, none while it is not drawn. */
  layer(page: number): HTMLElement[] {
    const view = this.viewer.getPageView(page - 1);
    return view?.textLayer?.div?.isConnected ? (view._textHighlighter?.textDivs ?? []) : [];
  }

  pageDiv(page: number): HTMLElement | undefined {
    return this.viewer.getPageView(page - 1)?.div;
  }
}

/** The text node and offset within an element that highlights may have cut up. */
export function within(element: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  while (node) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) {
      return [node, left];
    }
    left -= length;
    node = walker.nextNode();
  }
  return [element, element.childNodes.length];
}
