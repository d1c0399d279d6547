import './co-tex';
import { html, nothing } from 'lit';
import { KEYS, type Acts } from './triage-keys';
import type { Queue } from './triage-queue';
import { MARKS, VERBS, word, type Board, type Card, type Verb } from './triage-types';

/** What there is to see of a queue at one moment. */
export type Seen = { board: Board; queue: Queue; at: number; size: number; acts: Acts };

/** A title or an abstract with its formulas drawn, as `Tex.java` does it elsewhere. */
export function tex(text: string) {
  return /[$\\]/.test(text) ? html`<co-tex .text=${text}></co-tex>` : text;
}

export function top({ board, at, size, acts }: Seen, said: string) {
  const { name, list, showUpvotes } = board;
  const shown = Math.min(at + 1, size);
  return html`<section class="tri-top" aria-label="Where you are in the queue">
    <vaadin-progress-bar
      aria-label="How far you are"
      .value=${size === 0 ? 1 : Math.min(1, (at + (at < size ? 1 : 0)) / size)}
    ></vaadin-progress-bar>
    <div class="tri-line">
      <span class="num"><b>${shown}</b> of ${size}</span>
      <span class="meta name">${name}</span>
      <span class="meta wide-only said">${said}</span>
      <button class="meta turn" aria-pressed=${showUpvotes} @click=${() => acts.turnUpvotes()}>
        <span class="wide-only">Others’ upvotes</span><span class="narrow-only">Upvotes</span>
      </button>
      <a class="meta" href=${list}>List</a>
    </div>
  </section>`;
}

/** @param note where one is written, below the abstract */
export function paper({ board, queue, at, size }: Seen, note: unknown) {
  const card = queue.card(at);
  if (!card) {
    return html`<h1 class="say">Paper ${at + 1} of ${size} is on its way.</h1>`;
  }
  if (card.gone) {
    return html`<h1>${card.title ? tex(card.title) : 'This paper'}</h1>
      <p class="two">It is no longer in the library. Go on with the next.</p>`;
  }
  return html`<h1 lang="en">${tex(card.title)}</h1>
    <p class="by">
      ${card.authors || 'No authors in the digest.'} <a href=${board.papers + card.id}>Open the paper</a>
    </p>
    <div class="links">
      ${card.links.map(
        (link) => html`<a href=${link.url} target="_blank" rel="noopener noreferrer">${link.words}</a>`,
      )}
      ${card.notes > 0 ? html`<span>${card.notes === 1 ? '1 note' : `${card.notes} notes`}</span>` : nothing}
      ${others(board, card)} ${marks(card)}
    </div>
    <p class="abstract" lang="en">${tex(card.summary || 'The source gave no abstract.')}</p>
    ${note}`;
}

function others(board: Board, card: Card) {
  if (!board.showUpvotes) {
    return nothing;
  }
  const words = card.others === 1 ? '1 other upvoted it' : `${card.others} others upvoted it`;
  return html`<span class="others">${card.others === 0 ? 'Nobody else upvoted it' : words}</span>`;
}

function marks(card: Card) {
  const words = VERBS.filter((verb) => card[MARKS[verb].field]).map((verb) => word(verb, card));
  return words.length === 0 ? nothing : html`<span class="you">${words.join(', ')}</span>`;
}

/** The papers around the one shown. */
export function around(seen: Seen) {
  const { board, queue, at, size } = seen;
  const first = Math.max(0, Math.min(at - 1, size - 5));
  const places = Array.from({ length: Math.min(5, size) }, (_, i) => first + i);
  return html`<section>
    <h2>${board.heading}</h2>
    <ol class="queue">
      ${places.map((place) => queued(seen, place, queue.card(place)))}
    </ol>
  </section>`;
}

function queued({ at, acts }: Seen, place: number, card?: Card) {
  const marked = VERBS.filter((verb) => card?.[MARKS[verb].field]);
  return html`<li aria-current=${place === at ? 'true' : nothing}>
    <span class="num">${place + 1}</span>
    <button @click=${() => acts.jump(place)}>${card ? tex(card.title) : '…'}</button>
    <span class="marks you"
      >${marked.map(
        (verb) =>
          html`<co-icon name=${MARKS[verb].icon} aria-hidden="true"></co-icon
            ><span class="vh">${MARKS[verb].is}</span>`,
      )}</span
    >
  </li>`;
}

export function soFar({ board, at, size }: Seen) {
  const { chosen, saved, hidden } = board.tally;
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
      <dd class="num">${Math.max(0, size - at - 1)}</dd>
    </dl>
  </section>`;
}

/** What comes after the last paper. */
export function over({ board, size, acts }: Seen) {
  const { chosen, saved, hidden } = board.tally;
  const of = size === 1 ? 'The one paper is seen' : `All ${size} papers are seen`;
  return html`<div class="over-end">
    <h1 class="ui">${of}: ${chosen} voted for, ${saved} saved, ${hidden} hidden</h1>
    <p class="two">What next? The papers that members upvoted make a good ballot.</p>
    <div class="acts">
      ${board.acts.map((label) => html`<vaadin-button @click=${() => acts.finish(label)}>${label}</vaadin-button>`)}
    </div>
    <div class="links">${board.next.map((it) => html`<a href=${it.url}>${it.words}</a>`)}</div>
  </div>`;
}

export function foot({ board, queue, at, size, acts }: Seen) {
  const ended = at >= size;
  const card = queue.card(at);
  const can = !ended && card && !card.gone;
  return html`<section class="tri-foot" aria-label="What you can do here">
    <div class="acts" role="group" aria-label="This paper">
      ${can && board.mayVote ? button(acts, 'vote', card.ballot ? 'Approve' : 'Upvote', card, 'V', 'primary') : nothing}
      ${can && board.mayWrite
        ? html`${button(acts, 'save', 'Save', card, 'S')} ${button(acts, 'hide', 'Hide', card, 'X')}
            <vaadin-button theme="tertiary" @click=${() => acts.write()}>Note <kbd>N</kbd></vaadin-button>`
        : nothing}
      ${can && board.mayWrite
        ? nothing
        : html`<vaadin-button @click=${() => acts.move(-1)}>Back <kbd>K</kbd></vaadin-button>
            ${ended
              ? nothing
              : html`<vaadin-button @click=${() => acts.move(1)}>Next <kbd>J</kbd></vaadin-button>`}`}
    </div>
    <div class="hints">
      ${KEYS.filter(([cap]) => 'JKU/?'.includes(cap)).map(
        ([cap, does]) => html`<span><kbd>${cap}</kbd>${does.replace(/ (paper|the last|this).*/, '')}</span>`,
      )}
    </div>
    <div class="by-touch narrow-only">
      <vaadin-button theme="tertiary" @click=${() => acts.move(-1)}>Back</vaadin-button>
      <vaadin-button theme="tertiary" @click=${() => acts.undo()}>Undo</vaadin-button>
      <vaadin-button theme="tertiary" @click=${() => acts.search()}>Search</vaadin-button>
      <vaadin-button theme="tertiary" @click=${() => acts.move(1)}>Next</vaadin-button>
    </div>
  </section>`;
}

function button(acts: Acts, verb: Verb, does: string, card: Card, cap: string, theme = '') {
  const on = card[MARKS[verb].field];
  return html`<vaadin-button
    theme=${theme || nothing}
    aria-pressed=${on}
    aria-keyshortcuts=${cap}
    @click=${() => acts.mark(verb)}
    >${on ? word(verb, card) : does} <kbd>${cap}</kbd></vaadin-button
  >`;
}
