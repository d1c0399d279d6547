import type { Board, Card, Server, Tally } from './triage-types';

const AHEAD = 48;
const BEHIND = 6;
const ASK_BELOW = 24;

/**
 * The papers of the queue that are here. Those near the one shown are asked for long before they are shown; and while
 * the server follows what the reader did, what it sends waits, so that nothing that is shown goes back and forth.
 */
export class Queue {
  board?: Board;
  private cards = new Map<number, Card>();
  private asked = new Set<number>();
  private underWay = 0;
  private waitingTally?: Tally;
  private waitingCards = new Map<number, Card>();

  constructor(
    private readonly server: () => Server,
    private readonly repaint: () => void,
  ) {}

  get size() {
    return this.board?.size ?? 0;
  }

  card(place: number): Card | undefined {
    return this.cards.get(place);
  }

  /** Whether this paper is known to be there; the end has no paper. */
  holds(place: number, paper: string): boolean {
    return paper === '' || this.cards.get(place)?.id === paper;
  }

  begin(board: Board) {
    this.board = board;
    this.asked.clear();
  }

  receive(cards: Card[]) {
    for (const card of cards) {
      if (this.underWay > 0 && this.cards.has(card.place)) {
        this.waitingCards.set(card.place, card);
      } else {
        this.cards.set(card.place, card);
      }
    }
    this.repaint();
  }

  tally(tally: Tally) {
    if (this.underWay > 0) {
      this.waitingTally = tally;
    } else if (this.board) {
      this.board.tally = tally;
      this.repaint();
    }
  }

  /** Shows at once what the server follows; when that refuses, it sends the card as it is. */
  show(card: Card, field?: keyof Tally, by = 0) {
    this.cards.set(card.place, card);
    if (this.board && field) {
      this.board.tally = { ...this.board.tally, [field]: this.board.tally[field] + by };
    }
    this.repaint();
  }

  follow<T>(call: Promise<T>): Promise<T> {
    this.underWay++;
    return call.finally(() => {
      this.underWay--;
      if (this.underWay === 0) {
        this.waitingCards.forEach((card) => this.cards.set(card.place, card));
        this.waitingCards.clear();
        if (this.waitingTally && this.board) {
          this.board.tally = this.waitingTally;
          this.waitingTally = undefined;
        }
        this.repaint();
      }
    });
  }

  /** Asks for papers that come soon. */
  prefetch(at: number) {
    const missing = (place: number) =>
      place >= 0 && place < this.size && !this.cards.has(place) && !this.asked.has(place);
    const near = Array.from({ length: ASK_BELOW + 4 }, (_, i) => at - 4 + i).find(missing);
    if (near === undefined) {
      return;
    }
    const from = Math.max(0, near < at ? at - AHEAD : near);
    const to = Math.min(this.size, near < at ? at + BEHIND : near + AHEAD);
    for (let place = from; place < to; place++) {
      this.asked.add(place);
    }
    this.server().need(from, to);
  }
}
