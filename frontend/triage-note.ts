import { html, nothing } from 'lit';
import type { Queue } from './triage-queue';
import type { Steps } from './triage-steps';
import type { Screen } from './triage-types';

const FIELD = '.tri-note vaadin-text-area';

/** Where a note on the paper shown is written; what is typed is kept as a draft until it is added. */
export class NoteForm {
  isOpen = false;
  private problem = '';
  private onlyMe = false;

  constructor(
    private readonly screen: Screen,
    private readonly queue: Queue,
    private readonly steps: Steps,
  ) {}

  async open() {
    const { card, board } = this.screen;
    if (!card || card.gone || !board?.mayWrite) {
      return;
    }
    this.isOpen = true;
    this.problem = '';
    this.screen.requestUpdate();
    await this.screen.updateComplete;
    const field = this.screen.querySelector<any>(FIELD);
    const kept = (window as any).colloquium.keepDraft(field, board.person, `note:${this.screen.card!.id}`, 'GROUP');
    this.onlyMe = kept === 'PRIVATE';
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
    this.screen.requestUpdate();
  }

  /** The reader goes on to another paper. */
  leave() {
    this.screen.querySelector<any>(FIELD)?.stopDraft?.();
    this.isOpen = false;
    this.problem = '';
  }

  private async add() {
    const { card, board, $server } = this.screen;
    if (!card || !board) {
      return;
    }
    const field = this.screen.querySelector<any>(FIELD);
    const note = this.queue.follow($server.write(card.place, field.value, this.onlyMe));
    const answer = await note.catch(() => ({ id: '', problem: 'This did not reach the server. Your text is kept.' }));
    if (answer.problem) {
      this.problem = answer.problem;
      this.screen.requestUpdate();
      return;
    }
    this.steps.push({ kind: 'note', place: card.place, paper: card.id, note: answer.id });
    this.queue.show({ ...this.queue.card(card.place)!, notes: card.notes + 1 });
    (window as any).colloquium.clearDraft(board.person, `note:${card.id}`);
    this.close('Your note is added.');
  }

  private close(words: string) {
    this.screen.querySelector<any>(FIELD)?.stopDraft?.();
    (document.activeElement as HTMLElement | null)?.blur();
    this.isOpen = false;
    this.onlyMe = false;
    this.screen.say(words);
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.add();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close('');
    }
  }

  private turnOnlyMe(value: boolean) {
    this.onlyMe = value;
    (window as any).colloquium.remarkDraft(this.screen.querySelector(FIELD), value ? 'PRIVATE' : 'GROUP');
  }

  paint() {
    if (!this.isOpen) {
      return nothing;
    }
    return html`<div class="tri-note" @keydown=${(event: KeyboardEvent) => this.key(event)}>
      ${this.problem ? html`<p class="bad" role="alert">${this.problem}</p>` : nothing}
      <vaadin-text-area .accessibleName=${'Your note'} placeholder="Write a note for the group"></vaadin-text-area>
      <div class="acts">
        <vaadin-button @click=${() => this.add()}>Add note <kbd>Ctrl Enter</kbd></vaadin-button>
        <vaadin-checkbox
          .label=${'Only for me'}
          .checked=${this.onlyMe}
          @checked-changed=${(event: CustomEvent) => this.turnOnlyMe(event.detail.value)}
        ></vaadin-checkbox>
        <vaadin-button theme="tertiary" @click=${() => this.close('')}>Later <kbd>Esc</kbd></vaadin-button>
      </div>
    </div>`;
  }
}
