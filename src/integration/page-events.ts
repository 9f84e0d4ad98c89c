import type { ShownProblem } from './shown-report.ts';

/** From the server: what is wrong with the content now. */
export const contentProblems = 'assay:problems';

/** From a page that has come: of how many edits it knows. */
export const pageShown = 'assay:page-shown';

/** The entry of the header Server-Timing that tells a page of how many edits it knows. */
export const editsTiming = 'edits';

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    [contentProblems]: readonly ShownProblem[];
    [pageShown]: { readonly edits: number };
  }
}
