/** What happened or what is wrong, in a sentence each; `remedy` says the one thing to do. */
export interface Explanation {
  readonly title: string;
  readonly text: string;
}
