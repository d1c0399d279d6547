import { html, nothing } from 'lit';
import { tex } from './triage-paint';
import type { Found, Screen } from './triage-types';

const REST = 150;

/** The search within the queue, which leads to a paper. */
export class Finder {
  private isOpen = false;
  private found?: Found;
  private timer = 0;

  constructor(private readonly screen: Screen) {}

  async open() {
    this.isOpen = true;
    this.found = undefined;
    this.screen.requestUpdate();
    await this.screen.updateComplete;
    this.dialog()?.showModal();
    this.screen.querySelector<HTMLElement>('dialog.find-paper vaadin-text-field')?.focus();
  }

  private dialog() {
    return this.screen.querySelector<HTMLDialogElement>('dialog.find-paper');
  }

  private typed(event: Event) {
    const words = (event.currentTarget as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(async () => {
      this.found = await this.screen.$server.search(words);
      this.screen.requestUpdate();
    }, REST);
  }

  private pick(place: number) {
    this.dialog()?.close();
    this.screen.jump(place);
  }

  private key(event: KeyboardEvent) {
    const first = this.found?.papers[0];
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      this.pick(first.place);
    }
  }

  private stop() {
    this.isOpen = false;
    this.screen.requestUpdate();
  }

  paint() {
    if (!this.isOpen) {
      return nothing;
    }
    return html`<dialog class="over find-paper" aria-label="Search this queue" @close=${() => this.stop()}>
      <vaadin-text-field
        .accessibleName=${'Search this queue'}
        placeholder="Words or operators, as in the library"
        clear-button-visible
        @input=${(event: Event) => this.typed(event)}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      ></vaadin-text-field>
      <p class="meta" role="status">
        ${this.found?.problem ?? (this.found ? this.found.words : 'Enter goes to the first.')}
      </p>
      <ol class="queue">
        ${this.found?.papers.map(
          (paper) => html`<li>
            <span class="num">${paper.place + 1}</span>
            <button @click=${() => this.pick(paper.place)}>${tex(paper.title)}</button>
          </li>`,
        )}
      </ol>
    </dialog>`;
  }
}
