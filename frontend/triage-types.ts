/** What the triage screen and its server say to each other; the server's side is `TriageBoard.java`. */

export type Verb = 'vote' | 'save' | 'hide';

export type Tally = { chosen: number; saved: number; hidden: number };

export type Link = { url: string; words: string };

export type Card = {
  place: number;
  id: string;
  title: string;
  authors: string;
  summary: string;
  links: Link[];
  ballot: string;
  chosen: boolean;
  saved: boolean;
  hidden: boolean;
  others: number;
  notes: number;
  gone: boolean;
};

export type Board = {
  at: number;
  size: number;
  name: string;
  heading: string;
  path: string;
  papers: string;
  list: string;
  person: string;
  mayVote: boolean;
  mayWrite: boolean;
  showUpvotes: boolean;
  tally: Tally;
  next: Link[];
  acts: string[];
};

export type Found = { problem?: string; words: string; papers: { place: number; title: string }[] };

/** A key that was pressed, where, and what takes it back; at the end of the queue there is no paper. */
export type Step = { place: number; paper: string } & (
  | { kind: 'move' }
  | { kind: 'mark'; verb: Verb; on: boolean; first?: boolean }
  | { kind: 'note'; note: string }
);

export type Server = {
  at(place: number): void;
  need(from: number, to: number): void;
  placeOf(paper: string): Promise<number>;
  mark(paper: string, verb: Verb, on: boolean, altogether: boolean): Promise<boolean>;
  write(place: number, text: string, onlyMe: boolean): Promise<{ id: string; problem?: string }>;
  unwrite(paper: string, note: string): Promise<void>;
  search(words: string): Promise<Found>;
  showUpvotes(show: boolean): void;
  finish(label: string): void;
};

/** The triage screen as its parts know it; each of them paints what it does. */
export interface Screen extends HTMLElement {
  $server: Server;
  readonly board?: Board;
  readonly card?: Card;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  say(words: string): void;
  jump(to: number): void;
}

/** How a mark is called and shown, and what counts it. */
export const MARKS: Record<Verb, { is: string; icon: string; field: keyof Tally }> = {
  vote: { is: 'Voted for', icon: 'ballots', field: 'chosen' },
  save: { is: 'Saved', icon: 'bookmark', field: 'saved' },
  hide: { is: 'Hidden', icon: 'hidden', field: 'hidden' },
};

export const VERBS = Object.keys(MARKS) as Verb[];

/** What a mark on this paper is called; a vote is one thing on a ballot and another without. */
export function word(verb: Verb, card?: Card): string {
  return verb === 'vote' && card ? (card.ballot ? 'Approved' : 'Upvoted') : MARKS[verb].is;
}
