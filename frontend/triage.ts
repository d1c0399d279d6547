import { LitElement, html, nothing } from 'lit';
import { isMeant, showKeys, type Key } from './keys';
import { Pace } from './triage-pace';
import type { Board, Card, Found, Server, Step, Tally, Verb } from './triage-types';

const AHEAD = 48;
const BEHIND = 6;
const ASK_BELOW = 24;
const REST = 250;
const MOST_STEPS = 200;
const SWIPE = 60;

const KEYS: Key[] = [
  ['J', 'next paper'],
  ['K', 'back'],
  ['V', 'approve on the open ballot, else upvote'],
  ['S', 'save'],
  ['X', 'hide'],
  ['N', 'note'],
  ['U', 'undo the last key, and those before it'],
  ['O', 'show or hide what others upvoted'],
  ['/', 'search this queue'],
  ['?', 'all keys'],
];

const MARKS: Record<Verb, { is: string; icon: string; field: 'chosen' | 'saved' | 'hidden' }> = {
  vote: { is: 'Voted for', icon: 'ballots', field: 'chosen' },
  save: { is: 'Saved', icon: 'bookmark', field: 'saved' },
  hide: { is: 'Hidden', icon: 'hidden', field: 'hidden' },
};

/**
 * One paper at a time over a queue. Papers near the one shown are here already, so that a key shows the next one
 * without asking the server, which follows. What the server sends never moves the paper that is shown.
 */
class CoTriage extends LitElement {
  declare $server: Server;
  private board?: Board;
  private cards = new Map<number, Card>();
  private asked = new Set<number>();
  private at = 0;
  private steps: Step[] = [];
  private underWay = 0;
  private waitingTally?: Tally;
  private waitingCards = new Map<number, Card>();
  private pace = new Pace();
  private said = '';
  private writing = false;
  private problem = '';
  private onlyMe = false;
  private searching = false;
  private found?: Found;
  private told = -1;
  private toldAt = 0;
  private timer = 0;
  private searchTimer = 0;
  private touch?: { x: number; y: number };
  private end = new AbortController();

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.end = new AbortController();
    const signal = this.end.signal;
    document.addEventListener('keydown', (event) => this.press(event), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.tell(), { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.end.abort();
    clearTimeout(this.timer);
  }

  /* what the server calls */

  begin(board: Board, cards: Card[]) {
    if (!this.board) {
      this.at = board.at; // a page that resynchronises begins again, and stays where the reader is
      this.told = board.at;
    }
    this.board = board;
    this.asked.clear();
    this.receive(cards);
    this.changed();
  }

  receive(cards: Card[]) {
    for (const card of cards) {
      if (this.underWay > 0 && this.cards.has(card.place)) {
        this.waitingCards.set(card.place, card);
      } else {
        this.cards.set(card.place, card);
      }
    }
    this.requestUpdate();
  }

  tally(tally: Tally) {
    if (this.underWay > 0) {
      this.waitingTally = tally;
    } else if (this.board) {
      this.board.tally = tally;
      this.requestUpdate();
    }
  }

  grown(size: number) {
    if (this.board) {
      this.board.size = size;
      this.prefetch();
      this.requestUpdate();
    }
  }

  /* moving */

  private get size() {
    return this.board?.size ?? 0;
  }

  private get card() {
    return this.cards.get(this.at);
  }

  private move(by: number) {
    const to = this.at + by;
    if (to < 0 || to > this.size) {
      this.say(by < 0 ? 'This is the first paper.' : 'This is the end of the queue.');
      return;
    }
    this.jump(to);
  }

  private jump(to: number) {
    this.remember({ kind: 'move', place: this.at });
    this.say('');
    this.go(to);
  }

  private go(to: number) {
    if (to === this.at) {
      return;
    }
    this.pace.moved(to > this.at);
    this.at = to;
    this.querySelector<any>('.tri-note vaadin-text-area')?.stopDraft?.();
    this.writing = false;
    this.problem = '';
    this.changed();
    this.querySelector('.page')?.scrollTo({ top: 0, behavior: 'instant' });
  }

  private changed() {
    this.prefetch();
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

  /** Asks for papers that come soon long before they are shown. */
  private prefetch() {
    const missing = (place: number) =>
      place >= 0 && place < this.size && !this.cards.has(place) && !this.asked.has(place);
    const near = Array.from({ length: ASK_BELOW + 4 }, (_, i) => this.at - 4 + i).find(missing);
    if (near === undefined) {
      return;
    }
    const from = Math.max(0, near < this.at ? this.at - AHEAD : near);
    const to = Math.min(this.size, near < this.at ? this.at + BEHIND : near + AHEAD);
    for (let place = from; place < to; place++) {
      this.asked.add(place);
    }
    this.$server.need(from, to);
  }

  /* judging */

  private press(event: KeyboardEvent) {
    if (!this.board || !isMeant(event)) {
      return;
    }
    const key = event.key.toLowerCase();
    const again: Record<string, () => void> = { j: () => this.move(1), k: () => this.move(-1) };
    const once: Record<string, () => void> = {
      v: () => this.mark('vote'),
      s: () => this.mark('save'),
      x: () => this.mark('hide'),
      n: () => this.write(),
      u: () => this.undo(),
      o: () => this.turnUpvotes(),
      '/': () => this.search(),
      '?': () => showKeys(KEYS),
    };
    const act = again[key] ?? (event.repeat ? undefined : once[key]);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  private may(verb: Verb) {
    return verb === 'vote' ? this.board?.mayVote : this.board?.mayWrite;
  }

  /** Marks the paper and goes on; what is marked already is taken back, and the paper stays. */
  private mark(verb: Verb) {
    const card = this.card;
    if (!card || card.gone || !this.may(verb)) {
      return;
    }
    const on = !card[MARKS[verb].field];
    const step: Step = { kind: 'mark', place: this.at, verb, on };
    this.remember(step);
    this.show({ ...card, [MARKS[verb].field]: on }, MARKS[verb].field, on ? 1 : -1);
    step.first = this.follow(this.$server.mark(card.place, verb, on, false)).catch(() => false);
    if (on) {
      this.go(this.at + 1);
    }
    this.say(on ? `${this.word(verb, card)}: ${card.title}` : `Taken back: ${card.title}`);
  }

  private word(verb: Verb, card: Card) {
    return verb === 'vote' ? (card.ballot ? 'Approved' : 'Upvoted') : MARKS[verb].is;
  }

  /** Shows at once what the server follows; when that refuses, it sends the card as it is. */
  private show(card: Card, field: keyof Tally, by: number) {
    this.cards.set(card.place, card);
    if (this.board) {
      this.board.tally = { ...this.board.tally, [field]: this.board.tally[field] + by };
    }
    this.requestUpdate();
  }

  private follow<T>(call: Promise<T>): Promise<T> {
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
        this.requestUpdate();
      }
    });
  }

  private remember(step: Step) {
    this.steps.push(step);
    this.steps.splice(0, Math.max(0, this.steps.length - MOST_STEPS));
  }

  private undo() {
    const step = this.steps.pop();
    if (!step) {
      this.say('There is nothing to undo.');
      return;
    }
    this.go(step.place);
    const card = this.cards.get(step.place);
    if (step.kind === 'mark' && card) {
      const { verb, on, first } = step;
      this.show({ ...card, [MARKS[verb].field]: !on }, MARKS[verb].field, on ? -1 : 1);
      const back = Promise.resolve(first).then((it) => this.$server.mark(card.place, verb, !on, it === true));
      this.follow(back).catch(() => false);
      this.say(`Undone: ${this.word(verb, card).toLowerCase()}`);
    } else if (step.kind === 'note' && card) {
      this.say('Undone: your note');
      this.cards.set(card.place, { ...card, notes: card.notes - 1 });
      this.follow(this.$server.unwrite(card.place, step.note));
    } else {
      this.say('Undone: back to where you were');
    }
  }

  private say(words: string) {
    this.said = words;
    this.requestUpdate();
  }

  private turnUpvotes() {
    if (this.board) {
      this.board.showUpvotes = !this.board.showUpvotes;
      this.$server.showUpvotes(this.board.showUpvotes);
      this.say(this.board.showUpvotes ? 'You see what others upvoted.' : 'What others upvoted is hidden.');
    }
  }

  /* noting */

  private async write() {
    if (!this.card || this.card.gone || !this.board?.mayWrite) {
      return;
    }
    this.writing = true;
    this.problem = '';
    this.requestUpdate();
    await this.updateComplete;
    const field = this.querySelector<any>('.tri-note vaadin-text-area');
    const kept = (window as any).colloquium.keepDraft(field, this.board.person, `note:${this.card.id}`, 'GROUP');
    this.onlyMe = kept === 'PRIVATE';
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
    this.requestUpdate();
  }

  private async addNote() {
    const card = this.card!;
    const field = this.querySelector<any>('.tri-note vaadin-text-area');
    const note = this.follow(this.$server.write(card.place, field.value, this.onlyMe));
    const answer = await note.catch(() => ({ id: '', problem: 'This did not reach the server. Your text is kept.' }));
    if (answer.problem) {
      this.problem = answer.problem;
      this.requestUpdate();
      return;
    }
    this.remember({ kind: 'note', place: card.place, note: answer.id });
    this.cards.set(card.place, { ...this.cards.get(card.place)!, notes: card.notes + 1 });
    (window as any).colloquium.clearDraft(this.board!.person, `note:${card.id}`);
    this.closeNote('Your note is added.');
  }

  private closeNote(words: string) {
    this.querySelector<any>('.tri-note vaadin-text-area')?.stopDraft?.();
    (document.activeElement as HTMLElement | null)?.blur();
    this.writing = false;
    this.onlyMe = false;
    this.say(words);
  }

  private noteKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.addNote();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.closeNote('');
    }
  }

  /* searching */

  private async search() {
    this.searching = true;
    this.found = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLDialogElement>('dialog.find-paper')?.showModal();
    this.querySelector<HTMLElement>('dialog.find-paper vaadin-text-field')?.focus();
  }

  private typed(event: Event) {
    const words = (event.currentTarget as HTMLInputElement).value;
    clearTimeout(this.searchTimer);
    this.searchTimer = window.setTimeout(async () => {
      this.found = await this.$server.search(words);
      this.requestUpdate();
    }, 150);
  }

  private pick(place: number) {
    this.querySelector<HTMLDialogElement>('dialog.find-paper')?.close();
    this.jump(place);
  }

  /* drawing */

  render() {
    if (!this.board) {
      return nothing;
    }
    const ended = this.at >= this.size;
    return html`<div class="triage">
      ${this.top()}
      <main
        class="page reading"
        @touchstart=${(event: TouchEvent) => this.touchStart(event)}
        @touchend=${(event: TouchEvent) => this.touchEnd(event)}
      >
        <div class="main paper">${ended ? this.over() : this.paper()}</div>
        <div class="margin">${this.queue()} ${this.soFar()}</div>
      </main>
      ${this.foot(ended)} ${this.searching ? this.finder() : nothing}
      <div class="vh" role="status">
        ${this.said} ${this.card ? `${this.at + 1} of ${this.size}: ${this.card.title}` : nothing}
      </div>
    </div>`;
  }

  private top() {
    const { name, list, showUpvotes } = this.board!;
    const shown = Math.min(this.at + 1, this.size);
    return html`<section class="tri-top" aria-label="Where you are in the queue">
      <vaadin-progress-bar
        aria-label="How far you are"
        .value=${this.size === 0 ? 1 : Math.min(1, (this.at + (this.at < this.size ? 1 : 0)) / this.size)}
      ></vaadin-progress-bar>
      <div class="tri-line">
        <span class="num"><b>${shown}</b> of ${this.size}</span>
        <span class="meta name">${name}</span>
        <span class="meta wide-only said">${this.said || this.pace.words(this.size - this.at - 1)}</span>
        <button class="meta turn" aria-pressed=${showUpvotes} @click=${() => this.turnUpvotes()}>
          <span class="wide-only">Others’ upvotes</span><span class="narrow-only">Upvotes</span>
        </button>
        <a class="meta" href=${list}>List</a>
      </div>
    </section>`;
  }

  private paper() {
    const card = this.card;
    if (!card) {
      return html`<h1 class="say">Paper ${this.at + 1} of ${this.size} is on its way.</h1>`;
    }
    if (card.gone) {
      return html`<h1>${card.title || 'This paper'}</h1>
        <p class="two">It is no longer in the library. Go on with the next.</p>`;
    }
    return html`<h1 lang="en">${card.title}</h1>
      <p class="by">
        ${card.authors || 'No authors in the digest.'} <a href=${this.board!.papers + card.id}>Open the paper</a>
      </p>
      <div class="links">
        ${card.links.map(
          (link) => html`<a href=${link.url} target="_blank" rel="noopener noreferrer">${link.words}</a>`,
        )}
        ${card.notes > 0 ? html`<span>${card.notes === 1 ? '1 note' : `${card.notes} notes`}</span>` : nothing}
        ${this.others(card)} ${this.marks(card)}
      </div>
      <p class="abstract" lang="en">${card.summary || 'The source gave no abstract.'}</p>
      ${this.writing ? this.noteForm() : nothing}`;
  }

  private others(card: Card) {
    if (!this.board!.showUpvotes) {
      return nothing;
    }
    const words = card.others === 1 ? '1 other upvoted it' : `${card.others} others upvoted it`;
    return html`<span class="others">${card.others === 0 ? 'Nobody else upvoted it' : words}</span>`;
  }

  private marks(card: Card) {
    const words = (Object.keys(MARKS) as Verb[])
      .filter((verb) => card[MARKS[verb].field])
      .map((verb) => this.word(verb, card));
    return words.length === 0 ? nothing : html`<span class="you">${words.join(', ')}</span>`;
  }

  private noteForm() {
    return html`<div class="tri-note" @keydown=${(event: KeyboardEvent) => this.noteKey(event)}>
      ${this.problem ? html`<p class="bad" role="alert">${this.problem}</p>` : nothing}
      <vaadin-text-area .accessibleName=${'Your note'} placeholder="Write a note for the group"></vaadin-text-area>
      <div class="acts">
        <vaadin-button @click=${() => this.addNote()}>Add note <kbd>Ctrl Enter</kbd></vaadin-button>
        <vaadin-checkbox
          .label=${'Only for me'}
          .checked=${this.onlyMe}
          @checked-changed=${(event: CustomEvent) => this.turnOnlyMe(event.detail.value)}
        ></vaadin-checkbox>
        <vaadin-button theme="tertiary" @click=${() => this.closeNote('')}>Later <kbd>Esc</kbd></vaadin-button>
      </div>
    </div>`;
  }

  private turnOnlyMe(value: boolean) {
    const field = this.querySelector('.tri-note vaadin-text-area');
    this.onlyMe = value;
    (window as any).colloquium.remarkDraft(field, value ? 'PRIVATE' : 'GROUP');
  }

  private queue() {
    const first = Math.max(0, Math.min(this.at - 1, this.size - 5));
    const places = Array.from({ length: Math.min(5, this.size) }, (_, i) => first + i);
    return html`<section>
      <h2>${this.board!.heading}</h2>
      <ol class="queue">
        ${places.map((place) => this.queued(place, this.cards.get(place)))}
      </ol>
    </section>`;
  }

  private queued(place: number, card?: Card) {
    const marks = (Object.keys(MARKS) as Verb[]).filter((verb) => card?.[MARKS[verb].field]);
    return html`<li aria-current=${place === this.at ? 'true' : nothing}>
      <span class="num">${place + 1}</span>
      <button @click=${() => this.jump(place)}>${card?.title ?? '…'}</button>
      <span class="marks you"
        >${marks.map(
          (verb) =>
            html`<co-icon name=${MARKS[verb].icon} aria-hidden="true"></co-icon
              ><span class="vh">${MARKS[verb].is}</span>`,
        )}</span
      >
    </li>`;
  }

  private soFar() {
    const { chosen, saved, hidden } = this.board!.tally;
    const left = Math.max(0, this.size - this.at - 1);
    return html`<section>
      <h2>So far</h2>
      <dl class="kv">
        <dt>Voted for</dt>
        <dd class="num you">${chosen}</dd>
        <dt>Saved</dt>
        <dd class="num">${saved}</dd>
        <dt>Hidden</dt>
        <dd class="num">${hidden}</dd>
        <dt>Left</dt>
        <dd class="num">${left}</dd>
      </dl>
    </section>`;
  }

  private over() {
    const { chosen, saved, hidden } = this.board!.tally;
    const { next, acts } = this.board!;
    const of = this.size === 1 ? 'The one paper is seen' : `All ${this.size} papers are seen`;
    return html`<div class="over-end">
      <h1 class="ui">${of}: ${chosen} voted for, ${saved} saved, ${hidden} hidden</h1>
      <p class="two">What next? The papers that members upvoted make a good ballot.</p>
      <div class="acts">
        ${acts.map((label) => html`<vaadin-button @click=${() => this.$server.finish(label)}>${label}</vaadin-button>`)}
      </div>
      <div class="links">${next.map((it) => html`<a href=${it.url}>${it.words}</a>`)}</div>
    </div>`;
  }

  private foot(ended: boolean) {
    const card = this.card;
    const can = !ended && card && !card.gone;
    return html`<section class="tri-foot" aria-label="What you can do here">
      <div class="acts" role="group" aria-label="This paper">
        ${can && this.board!.mayVote
          ? this.verb('vote', card.ballot ? 'Approve' : 'Upvote', card, 'V', 'primary')
          : nothing}
        ${can && this.board!.mayWrite
          ? html`${this.verb('save', 'Save', card, 'S')} ${this.verb('hide', 'Hide', card, 'X')}
              <vaadin-button theme="tertiary" @click=${() => this.write()}>Note <kbd>N</kbd></vaadin-button>`
          : nothing}
        ${can && this.board!.mayWrite
          ? nothing
          : html`<vaadin-button @click=${() => this.move(-1)}>Back <kbd>K</kbd></vaadin-button>
              ${ended
                ? nothing
                : html`<vaadin-button @click=${() => this.move(1)}>Next <kbd>J</kbd></vaadin-button>`}`}
      </div>
      <div class="hints">
        ${KEYS.filter(([cap]) => 'JKU/?'.includes(cap)).map(
          ([cap, does]) => html`<span><kbd>${cap}</kbd>${does.replace(/ (paper|the last|this).*/, '')}</span>`,
        )}
      </div>
      <div class="by-touch narrow-only">
        <vaadin-button theme="tertiary" @click=${() => this.move(-1)}>Back</vaadin-button>
        <vaadin-button theme="tertiary" @click=${() => this.undo()}>Undo</vaadin-button>
        <vaadin-button theme="tertiary" @click=${() => this.search()}>Search</vaadin-button>
        <vaadin-button theme="tertiary" @click=${() => this.move(1)}>Next</vaadin-button>
      </div>
    </section>`;
  }

  private verb(verb: Verb, does: string, card: Card, cap: string, theme = '') {
    const on = card[MARKS[verb].field];
    return html`<vaadin-button
      theme=${theme || nothing}
      aria-pressed=${on}
      aria-keyshortcuts=${cap}
      @click=${() => this.mark(verb)}
      >${on ? this.word(verb, card) : does} <kbd>${cap}</kbd></vaadin-button
    >`;
  }

  private finder() {
    return html`<dialog class="over find-paper" aria-label="Search this queue" @close=${() => this.stopSearching()}>
      <vaadin-text-field
        .accessibleName=${'Search this queue'}
        placeholder="Words or operators, as in the library"
        clear-button-visible
        @input=${(event: Event) => this.typed(event)}
        @keydown=${(event: KeyboardEvent) => this.findKey(event)}
      ></vaadin-text-field>
      <p class="meta" role="status">${this.found?.problem ?? (this.found ? this.found.words : 'Enter goes to the first.')}</p>
      <ol class="queue">
        ${this.found?.papers.map(
          (paper) => html`<li>
            <span class="num">${paper.place + 1}</span>
            <button @click=${() => this.pick(paper.place)}>${paper.title}</button>
          </li>`,
        )}
      </ol>
    </dialog>`;
  }

  private findKey(event: KeyboardEvent) {
    const first = this.found?.papers[0];
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      this.pick(first.place);
    }
  }

  private stopSearching() {
    this.searching = false;
    this.requestUpdate();
  }

  /* touching */

  private touchStart(event: TouchEvent) {
    const { clientX: x, clientY: y } = event.touches[0];
    this.touch = event.touches.length === 1 && !this.writing ? { x, y } : undefined;
  }

  private touchEnd(event: TouchEvent) {
    const from = this.touch;
    const to = event.changedTouches[0];
    this.touch = undefined;
    if (from && Math.abs(to.clientX - from.x) > SWIPE && Math.abs(to.clientY - from.y) < SWIPE / 2) {
      this.move(to.clientX < from.x ? 1 : -1);
    }
  }
}

customElements.define('co-triage', CoTriage);
