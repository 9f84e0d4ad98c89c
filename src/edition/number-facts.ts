import type { Dataset } from '../model/dataset.ts';
import { cellsBySubject, type NumberAnswer, numberAnswer } from './number-answer.ts';
import { sameRows } from './same-rows.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** What a card says of a number: words and addresses only, so that it travels as JSON. */
export interface NumberFacts extends NumberAnswer {
  readonly title: string;
  /** Opens a letter to the publisher that names the number, its row and its sentence. */
  readonly report: string;
  /** The rows that it rests on, as "dataset:line", by which marks of figures are found: those first that its words are about. */
  readonly rows: readonly string[];
  /** How many of those its words are about. */
  readonly about: number;
  /** Rows of other tables that hold the same amount from the same source: figures may draw those. */
  readonly same?: readonly string[];
}

/** Facts of every number of an article, by id. */
export function numberFacts(
  numbers: readonly StatedNumber[],
  setting: {
    readonly datasets: ReadonlyMap<string, Dataset>;
    readonly base: string;
    /** The datasets that the article's figures draw. */
    readonly drawn: readonly Dataset[];
    /** The letter for each, by id. */
    readonly reports: ReadonlyMap<string, string>;
  },
): Record<string, NumberFacts> {
  return Object.fromEntries(
    numbers.flatMap((stated) => {
      const { number } = stated;
      const answer = numberAnswer(stated, setting.datasets, setting.base);
      if (!answer) return [];
      const same = sameRows(number, setting.datasets, setting.drawn);
      const rows = cellsBySubject(number).map(({ dataset, row }) => `${dataset}:${row.line}`);
      const facts: NumberFacts = {
        title: number.title,
        ...answer,
        report: setting.reports.get(number.id) ?? '',
        rows: [...new Set(rows)],
        about: new Set(rows.slice(0, number.subject.length)).size,
        ...(same.length > 0 && { same }),
      };
      return [[number.id, facts] as const];
    }),
  );
}
