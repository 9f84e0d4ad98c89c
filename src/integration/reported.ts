import type { OpenedContent } from './open-content.ts';
import { printReport } from './print-report.ts';

/** Stops a build whose content has problems: they are printed, and whoever catches it has nothing to add. */
export class Reported extends Error {
  constructor(opened: OpenedContent) {
    super('the content has problems, which were printed');
    printReport(opened, 'text');
  }
}
