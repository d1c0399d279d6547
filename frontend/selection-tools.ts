/** What can be done with a selected passage: a row of buttons beside it, for abstracts and for PDFs. */

/** A passage, by what its host finds it again, and where it is on the screen. */
export type Selected = { passage: object; box: DOMRect };

type Tools = {
  attach(signal: AbortSignal): void;
  /** @param focus whether the keys shall go to the buttons */
  show(focus: boolean): void;
  hide(): void;
};

const MEANINGS = ['claim', 'doubt', 'method', 'question'] as const;

/**
 * Fires `passage` at the host: what finds the passage, with `act` and `meaning`, the act being comment, highlight, or put for a thread that
 * has lost its passage. The names of the meanings come from the host's `names`, what to put from its `putting`.
 */
export function selectionTools(host: HTMLElement, selected: () => Selected | null): Tools {
  let row: HTMLElement | null = null;

  const hide = () => {
    row?.remove();
    row = null;
  };

  const act = (what: string, meaning: string) => {
    const chosen = selected();
    hide();
    if (chosen) {
      getSelection()?.removeAllRanges();
      host.dispatchEvent(new CustomEvent('passage', { detail: { ...chosen.passage, act: what, meaning } }));
    }
  };

  const button = (words: string, className: string, run: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.textContent = words;
    made.addEventListener('pointerdown', (event) => event.preventDefault()); // the selection stays
    made.addEventListener('click', run);
    return made;
  };

  const show = (focus: boolean) => {
    const chosen = selected();
    hide();
    if (!chosen) {
      return;
    }
    const putting = host.getAttribute('putting');
    const names = (host as { names?: Record<string, string> }).names ?? {};
    row = document.createElement('div');
    row.className = 'selection-tools';
    row.setAttribute('role', 'toolbar');
    row.setAttribute('aria-label', 'The selected passage');
    if (putting) {
      row.append(button(putting, '', () => act('put', '')));
    } else {
      row.append(
        button('Comment', '', () => act('comment', '')),
        button('Highlight', '', () => act('highlight', '')),
        ...MEANINGS.map((it) => button(names[it] ?? it, `is-${it}`, () => act('highlight', it))),
      );
    }
    row.addEventListener('keydown', (event) => onKey(event));
    document.body.append(row);
    place(row, chosen.box);
    if (focus) {
      row.querySelector('button')!.focus();
    }
  };

  const onKey = (event: KeyboardEvent) => {
    const buttons = [...row!.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') {
      hide();
      host.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      buttons[(at + (event.key === 'ArrowRight' ? 1 : buttons.length - 1)) % buttons.length].focus();
    }
  };

  return {
    attach(signal) {
      let waiting = 0;
      let pressed = false;
      const later = () => {
        clearTimeout(waiting);
        waiting = window.setTimeout(() => {
          if (!pressed && !row?.contains(document.activeElement)) {
            show(false);
          }
        }, 250);
      };
      host.addEventListener('pointerdown', () => (pressed = true), { signal });
      document.addEventListener('pointerup', () => ((pressed = false), later()), { signal });
      document.addEventListener('pointercancel', () => ((pressed = false), later()), { signal });
      document.addEventListener('selectionchange', later, { signal });
      document.addEventListener('scroll', () => row && !row.contains(document.activeElement) && later(), {
        signal,
        capture: true,
        passive: true,
      });
      signal.addEventListener('abort', () => (clearTimeout(waiting), hide()));
    },
    show,
    hide,
  };
}

/** Under the passage; above it where there is no room, and at the foot of a phone, clear of its own handles. */
function place(row: HTMLElement, box: DOMRect) {
  const { width, height } = row.getBoundingClientRect();
  const below = box.bottom + 8;
  const top = below + height < innerHeight ? below : Math.max(8, box.top - height - 8);
  row.style.top = `${top}px`;
  row.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
}
