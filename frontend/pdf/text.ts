/** The text of a page as its layer has it, and where a passage stands in it whatever its line breaks. */

export type Spot = { item: number; offset: number };
export type Place = { page: number; from: Spot; to: Spot };

const DROPPED = /[\s\u00ad\u200b-\u200d\u2010\u2011\ufeff-]/u;

/** NFKC without white space and hyphens: how a line was broken makes no difference. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFKC')) {
    folded += DROPPED.test(character) ? '' : character;
  }
  return folded;
}

/** Each folded character knows where it came from. */
export class PageText {
  readonly strings: string[];
  readonly items: any[];
  readonly folded: string;
  private readonly spots: Spot[] = [];

  constructor(
    readonly page: number,
    items: any[],
  ) {
    this.items = items.filter((item) => item.str !== undefined);
    this.strings = this.items.map((item) => item.str as string);
    let folded = '';
    this.strings.forEach((text, item) => {
      let offset = 0;
      for (const character of text) {
        for (const unit of fold(character)) {
          for (let i = 0; i < unit.length; i++) {
            this.spots.push({ item, offset });
          }
          folded += unit;
        }
        offset += character.length;
      }
    });
    this.folded = folded;
  }

  place(from: number, to: number): Place {
    const last = this.spots[to - 1];
    const character = String.fromCodePoint(this.strings[last.item].codePointAt(last.offset) ?? 0);
    return { page: this.page, from: this.spots[from], to: { item: last.item, offset: last.offset + character.length } };
  }

  /** The words between two spots as they read, one space where a line ends. */
  words(from: Spot, to: Spot): string {
    let words = '';
    for (let item = from.item; item <= to.item; item++) {
      const text = this.strings[item];
      words += text.slice(item === from.item ? from.offset : 0, item === to.item ? to.offset : text.length);
      words += this.items[item].hasEOL && item < to.item ? '\n' : '';
    }
    return words;
  }

  end(): Spot {
    const item = this.strings.length - 1;
    return { item, offset: this.strings[item]?.length ?? 0 };
  }
}

function common(one: string, other: string, step: 1 | -1): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(step > 0 ? count : -1 - count) === other.at(step > 0 ? count : -1 - count)) {
    count++;
  }
  return count;
}

/** Where the passage stands on its page, or from there on into the next; the surroundings decide between several. */
export function find(exact: string, prefix: string, suffix: string, page: PageText, next?: PageText): Place[] {
  const needle = fold(exact);
  if (!needle) {
    return [];
  }
  const all = page.folded + (next?.folded ?? '');
  const before = fold(prefix);
  const after = fold(suffix);
  let best = -1;
  let bestScore = -1;
  for (let at = all.indexOf(needle); at >= 0 && at < page.folded.length; at = all.indexOf(needle, at + 1)) {
    const score = common(all.slice(Math.max(0, at - before.length), at), before, -1)
      + common(all.slice(at + needle.length, at + needle.length + after.length), after, 1);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  if (best < 0) {
    return [];
  }
  const end = best + needle.length;
  const here = page.place(best, Math.min(end, page.folded.length));
  return next && end > page.folded.length ? [here, next.place(0, end - page.folded.length)] : [here];
}
