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

/** A key that was pressed, and what takes it back. */
export type Step =
  | { kind: 'move'; place: number }
  | { kind: 'mark'; place: number; verb: Verb; on: boolean; first?: Promise<boolean> }
  | { kind: 'note'; place: number; note: string };

export type Server = {
  at(place: number): void;
  need(from: number, to: number): void;
  mark(place: number, verb: Verb, on: boolean, altogether: boolean): Promise<boolean>;
  write(place: number, text: string, onlyMe: boolean): Promise<{ id: string; problem?: string }>;
  unwrite(place: number, note: string): Promise<void>;
  search(words: string): Promise<Found>;
  showUpvotes(show: boolean): void;
  finish(label: string): void;
};
