/**
 * Says to the server that the reader has this paper open, and where they read if they share it. `Readers.java` makes it
 * and shows who else is there.
 */

/** The server forgets after 75 seconds who says nothing. */
const STILL_HERE = 30_000;
/** Where somebody reads is told no more often than this. */
const PAUSE = 4_000;
const LONGEST = 60;

class CoReaders extends HTMLElement {
  declare $server: { here(place: string): Promise<void> };
  #end?: AbortController;
  #sharesPlace = false;
  #told = '';
  #soon = 0;
  #page = '';

  begin(sharesPlace: boolean) {
    this.#end?.abort();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const timer = window.setInterval(() => this.#tell(), STILL_HERE);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(this.#soon);
      this.#soon = 0;
    });
    document.addEventListener('visibilitychange', () => this.#tell(), { signal });
    this.#sharesPlace = sharesPlace;
    if (sharesPlace) {
      document.addEventListener('scroll', () => this.#tellSoon(), { signal, capture: true, passive: true });
      document.addEventListener('pdf-place', (event) => {
        this.#page = String((event as CustomEvent<{ page: number }>).detail.page);
        this.#tellSoon();
      }, { signal });
      this.#tellSoon(); // by then the sections stand in their places
    }
    this.#tell();
  }

  /** Brings a section of this page into view. */
  go(section: string) {
    parts().find((it) => name(it) === section)?.scrollIntoView({ block: 'start' });
  }

  disconnectedCallback() {
    this.#end?.abort();
  }

  #tellSoon() {
    this.#soon ||= window.setTimeout(() => {
      this.#soon = 0;
      if (this.#place() !== this.#told) {
        this.#tell();
      }
    }, PAUSE);
  }

  /** A page that nobody looks at says nothing, and so is forgotten. */
  #tell() {
    if (!document.hidden) {
      this.#told = this.#place();
      this.$server.here(this.#told).catch(() => {});
    }
  }

  #place(): string {
    if (!this.#sharesPlace) {
      return '';
    }
    const pdf = document.querySelector('co-pdf');
    return pdf ? this.#page || pdf.getAttribute('start-page') || '' : section();
  }
}

/** The last one that begins in the upper third of the window, at the head of the page the first. */
function section(): string {
  const shown = parts().filter((it) => it.getClientRects().length > 0);
  const begun = shown.filter((it) => it.getBoundingClientRect().top < innerHeight / 3);
  return name(begun.at(-1) ?? shown[0]);
}

function parts(): Element[] {
  return [...document.querySelectorAll('.page.reading > .main :is(co-abstract, section > h2)')];
}

/** A heading without the figure at its end. */
function name(part: Element | undefined): string {
  const words = part?.getAttribute('aria-label') ?? part?.firstChild?.textContent ?? '';
  return words.trim().slice(0, LONGEST);
}

customElements.define('co-readers', CoReaders);

export {};
