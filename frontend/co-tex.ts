/**
 * A text with what TeX is left in it: formulas are drawn by KaTeX, which is loaded when the first one is met; commands
 * that only their authors know are marked. `Tex.java` makes these. The text that came stays in the property `text`.
 */

export type Formula = [part: HTMLElement, tex: string, display?: boolean];
export type Piece = { kind: 'text' | 'math' | 'macro'; shown: string; tex: string };

// Bounded, and each character is looked at once: a formula is short, and holds a command (sums of money do not).
const PIECE = /\$((?:[^$\\]|\\[^]){1,400}?)\$|\\\(((?:[^\\]|\\[^()]){1,400}?)\\\)|\\[A-Za-z]+/g;

const OPTIONS = {
  throwOnError: false,
  errorColor: 'currentColor',
  trust: false,
  strict: 'ignore' as const,
  maxExpand: 100,
  maxSize: 4,
  output: 'htmlAndMathml' as const,
};

let loading: Promise<typeof import('katex')> | undefined;

function katex() {
  // @ts-ignore a style sheet has no types
  const styles = import('katex/dist/katex.min.css');
  loading ??= Promise.all([import('katex'), styles]).then(([module]) => module);
  return loading;
}

function isFormula(tex: string): boolean {
  return tex.includes('\\') && !/^\s|\s$/.test(tex);
}

/** A text cut into words, formulas and unknown commands; joined, what is shown is the text again. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let done = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const tex = match[1] ?? match[2];
    if (tex !== undefined && !isFormula(tex)) {
      PIECE.lastIndex = match.index + 1; // a sum of money, and perhaps a formula after it
      continue;
    }
    found.push({ kind: 'text', shown: text.slice(done, match.index), tex: '' });
    found.push({ kind: tex === undefined ? 'macro' : 'math', shown: match[0], tex: tex ?? '' });
    done = match.index + match[0].length;
  }
  found.push({ kind: 'text', shown: text.slice(done), tex: '' });
  return found;
}

/** A formula, which is added to those still to be drawn, or an unknown command. */
export function element({ kind, shown, tex }: Piece, formulas: Formula[]): HTMLElement {
  const part = document.createElement('span');
  part.className = kind;
  part.textContent = shown;
  if (kind === 'macro') {
    part.title = 'A TeX command of the authors’ own: the source does not say what it stands for';
  } else {
    formulas.push([part, tex]);
  }
  return part;
}

/** Draws formulas in place of their source. */
export async function draw(formulas: Formula[]) {
  if (formulas.length === 0) {
    return;
  }
  try {
    const { default: drawer } = await katex();
    for (const [part, tex, displayMode] of formulas) {
      const source = part.textContent;
      try {
        drawer.render(tex, part, { ...OPTIONS, displayMode: displayMode ?? false });
      } catch {
        part.textContent = source; // past its bounds: the source is still there to read
      }
    }
  } catch {
    // not to be had just now: the source is still there to read
  }
}

class CoTex extends HTMLElement {
  #text = '';

  get text() {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text ?? '';
    this.show();
  }

  connectedCallback() {
    if (Object.prototype.hasOwnProperty.call(this, 'text')) {
      const early = this.text; // set before this class was known
      delete (this as { text?: string }).text;
      this.text = early;
    }
  }

  private show() {
    const formulas: Formula[] = [];
    this.replaceChildren(
      ...pieces(this.#text).map((piece) => (piece.kind === 'text' ? piece.shown : element(piece, formulas))),
    );
    draw(formulas);
  }
}

customElements.define('co-tex', CoTex);
