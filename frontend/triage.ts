import { LitElement, html, nothing } from 'lit';
import { Finder } from './triage-finder';
import { press, type Acts } from './triage-keys';
import { NoteForm } from './triage-note';
import { Pace } from './triage-pace';
import { around, foot, over, paper, soFar, top } from './triage-paint';
import { Queue } from './triage-queue';
import { Steps } from './triage-steps';
import { Swipe } from './triage-touch';
import { MARKS, word, type Board, type Card, type Screen, type Server, type Step, type Tally, type Verb } from './triage-types';

const REST = 250;

/**
 * One paper at a time over a queue. Papers near the one shown are here already, so that a key shows the next one
 * without asking the server, which follows. What the server sends never moves the paper that is shown.
 */
class CoTriage extends LitElement implements Screen, Acts {
  declare $server: Server;
  private at = 0;
  private said = '';
  private told = -1;
  private toldAt = 0;
  private timer = 0;
  private end = new AbortController();
  private readonly pace = new Pace();
  private readonly steps = new Steps();
  private readonly queue = new Queue(
    () => this.$server,
    () => this.requestUpdate(),
  );
  private readonly note = new NoteForm(this, this.queue, this.steps);
  private readonly finder = new Finder(this);
  private readonly swipe = new Swipe((by) => this.move(by));

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.end = new AbortController();
    const signal = this.end.signal;
    document.addEventListener('keydown', (event) => this.board && press(event, this), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.tell(), { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.end.abort();
    clearTimeout(this.timer);
  }

  get board() {
    return this.queue.board;
  }

  get card() {
    return this.queue.card(this.at);
  }

  /* what the server calls */

  begin(board: Board, cards: Card[]) {
    if (!this.board) {
      this.at = board.at; // a page that resynchronises begins again, and stays where the reader is
      this.told = board.at;
      this.steps.open(board.person, board.path);
    }
    this.queue.begin(board);
    this.queue.receive(cards);
    this.changed();
  }

  receive(cards: Card[]) {
    this.queue.receive(cards);
  }

  tally(tally: Tally) {
    this.queue.tally(tally);
  }

  grown(size: number) {
    if (this.board) {
      this.board.size = size;
      this.queue.prefetch(this.at);
      this.requestUpdate();
    }
  }

  /* moving */

  move(by: number) {
    const to = this.at + by;
    if (to < 0 || to > this.queue.size) {
      this.say(by < 0 ? 'This is the first paper.' : 'This is the end of the queue.');
      return;
    }
    this.jump(to);
  }

  jump(to: number) {
    this.steps.push({ kind: 'move', place: this.at, paper: this.card?.id ?? '' });
    this.say('');
    this.go(to);
  }

  private go(to: number) {
    if (to === this.at) {
      return;
    }
    this.pace.moved(to > this.at);
    this.at = to;
    this.note.leave();
    this.changed();
    this.querySelector('.page')?.scrollTo({ top: 0, behavior: 'instant' });
  }

  private changed() {
    this.queue.prefetch(this.at);
    clearTimeout(this.timer);
    if (Date.now() - this.toldAt > 2 * REST) {
      this.tell();
    } else {
      this.timer = window.setTimeout(() => this.tell(), REST);
    }
    this.requestUpdate();
  }

  /** The place stands in the address, and on the server for the next visit on whatever device. */
  private tell() {
    clearTimeout(this.timer);
    if (!this.board || this.told === this.at) {
      return;
    }
    this.told = this.at;
    this.toldAt = Date.now();
    const card = this.card;
    const base = new URL(this.board.path, document.baseURI);
    if (card) {
      base.searchParams.set('paper', card.id);
    }
    history.replaceState(history.state, '', base);
    this.$server.at(this.at);
  }

  /* judging */

  private may(verb: Verb) {
    return verb === 'vote' ? this.board?.mayVote : this.board?.mayWrite;
  }

  /** Marks the paper and goes on; what is marked already is taken back, and the paper stays. */
  mark(verb: Verb) {
    const card = this.card;
    if (!card || card.gone || !this.may(verb)) {
      return;
    }
    const { field } = MARKS[verb];
    const on = !card[field];
    const step: Step & { kind: 'mark' } = { kind: 'mark', place: this.at, paper: card.id, verb, on };
    this.steps.push(step);
    this.queue.show({ ...card, [field]: on }, field, on ? 1 : -1);
    this.steps.answered(
      step,
      this.queue.follow(this.$server.mark(card.id, verb, on, false)).catch(() => false),
    );
    if (on) {
      this.go(this.at + 1);
    }
    this.say(on ? `${word(verb, card)}: ${card.title}` : `Taken back: ${card.title}`);
  }

  write() {
    this.note.open();
  }

  search() {
    this.finder.open();
  }

  finish(label: string) {
    this.$server.finish(label);
  }

  turnUpvotes() {
    if (this.board) {
      this.board.showUpvotes = !this.board.showUpvotes;
      this.$server.showUpvotes(this.board.showUpvotes);
      this.say(this.board.showUpvotes ? 'You see what others upvoted.' : 'What others upvoted is hidden.');
    }
  }

  /** After a reload the server knows where the paper is now. */
  undo() {
    const step = this.steps.pop();
    if (!step) {
      this.say('There is nothing to undo.');
    } else if (this.queue.holds(step.place, step.paper)) {
      this.takeBack(step, Math.min(step.place, this.queue.size));
    } else {
      this.$server.placeOf(step.paper).then(
        (place) => this.takeBack(step, place),
        () => {
          this.steps.push(step);
          this.say('This did not reach the server. Nothing was undone yet.');
        },
      );
    }
  }

  /** @param place where the paper is, -1 when it is no longer in this queue */
  private takeBack(step: Step, place: number) {
    if (place >= 0) {
      this.go(place);
    }
    const card = this.queue.card(place);
    if (step.kind === 'mark') {
      const { verb, on, paper } = step;
      const { field } = MARKS[verb];
      if (card && card[field] === on) {
        this.queue.show({ ...card, [field]: !on }, field, on ? -1 : 1);
      }
      const back = this.steps.first(step).then((first) => this.$server.mark(paper, verb, !on, first));
      this.queue.follow(back).catch(() => false);
      this.say(`Undone: ${word(verb, card).toLowerCase()}`);
    } else if (step.kind === 'note') {
      if (card) {
        this.queue.show({ ...card, notes: card.notes - 1 });
      }
      this.queue.follow(this.$server.unwrite(step.paper, step.note));
      this.say('Undone: your note');
    } else {
      this.say(place < 0 ? 'That paper is no longer in this queue.' : 'Undone: back to where you were');
    }
  }

  say(words: string) {
    this.said = words;
    this.requestUpdate();
  }

  /* painting */

  render() {
    const board = this.board;
    if (!board) {
      return nothing;
    }
    const { at, queue, said, card } = this;
    const size = queue.size;
    const seen = { board, queue, at, size, acts: this };
    return html`<div class="triage">
      ${top(seen, said || this.pace.words(size - at - 1))}
      <main
        class="page reading"
        @touchstart=${(event: TouchEvent) => this.swipe.start(event, this.note.isOpen)}
        @touchend=${(event: TouchEvent) => this.swipe.end(event)}
      >
        <div class="main paper">${at >= size ? over(seen) : paper(seen, this.note.paint())}</div>
        <div class="margin">${around(seen)} ${soFar(seen)}</div>
      </main>
      ${foot(seen)} ${this.finder.paint()}
      <div class="vh" role="status">${said} ${card ? `${at + 1} of ${size}: ${card.title}` : nothing}</div>
    </div>`;
  }
}

customElements.define('co-triage', CoTriage);
