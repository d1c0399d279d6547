import type { Step } from './triage-types';

const MOST = 200;

/**
 * What the reader did in a queue, the latest last. It outlasts a reload of the page, in this tab; places may be others
 * then, papers are the same.
 */
export class Steps {
  private key = '';
  private steps: Step[] = [];
  private answers = new WeakMap<Step, Promise<boolean>>();

  /** Takes up what the same person did in the same queue before. */
  open(person: string, queue: string) {
    this.key = `triage:${person}:${queue}`;
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key) ?? '[]');
      this.steps = Array.isArray(kept) ? kept : [];
    } catch {
      this.steps = []; // a browser that keeps nothing
    }
  }

  push(step: Step) {
    this.steps.push(step);
    this.steps.splice(0, Math.max(0, this.steps.length - MOST));
    this.keep();
  }

  pop(): Step | undefined {
    const step = this.steps.pop();
    this.keep();
    return step;
  }

  /** Whether a vote was the first on its ballot is known once the server has answered. */
  answered(step: Step & { kind: 'mark' }, first: Promise<boolean>) {
    this.answers.set(step, first);
    first.then((it) => {
      step.first = it;
      this.keep();
    });
  }

  first(step: Step & { kind: 'mark' }): Promise<boolean> {
    return this.answers.get(step) ?? Promise.resolve(step.first === true);
  }

  private keep() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.steps));
    } catch {
      // a browser that keeps nothing, or no more: it is undone until the page is loaded again
    }
  }
}
