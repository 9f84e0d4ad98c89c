import { dateWords } from '../charts/calendar.ts';
import type { DatasetDescription } from '../schema/dataset-description.ts';

/** Who has held the rows of a dataset beside what was published, or that nobody says so. */
export function comparedWords(compared: DatasetDescription['compared']): string {
  if (!compared) return 'Not compared with its source by a second person.';
  const { by, on, against } = compared;
  return `Compared with ${against} by ${by} on ${dateWords(on)}.`;
}
