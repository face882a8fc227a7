/** What one check of the house found: nothing, or a sentence for each finding. */
export type Problems = string[];

/** One check: its name on the screen and the work, which may mend what it can when `fix` is set. */
export interface Check {
  name: string;
  run: (options: { fix: boolean }) => Problems | Promise<Problems>;
}
