import { type NumberDefinition, operationNames } from '../schema/number.ts';
import type { ComputedNumber, NumberFault } from './computed-number.ts';
import type { Dataset } from './dataset.ts';
import { workOut } from './operations.ts';
import { stop, Unworkable } from './unworkable.ts';

export interface NumbersComputed {
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
  readonly faults: readonly NumberFault[];
}

/**
 * Works out every number. What rests on a number that cannot be had cannot be had either, and is
 * left out without a fault of its own.
 */
export function computeNumbers(
  definitions: ReadonlyMap<string, NumberDefinition>,
  datasets: ReadonlyMap<string, Dataset>,
): NumbersComputed {
  const numbers = new Map<string, ComputedNumber>();
  const faults: NumberFault[] = [];
  const failed = new Set<string>();
  const open: string[] = [];

  const compute = (id: string): ComputedNumber | undefined => {
    const done = numbers.get(id);
    if (done || failed.has(id)) return done;
    const definition = definitions.get(id);
    if (!definition) return undefined;
    const operation = operationNames.find((name) => definition[name] !== undefined);
    if (!operation) return undefined;
    if (open.includes(id)) {
      const circle = [...open.slice(open.indexOf(id)), id];
      return stop(
        'number-cycle',
        [],
        `a circle: ${circle.join(' → ')}`,
        'numbers that rest on rows in the end',
        'read one of them from a dataset',
      );
    }
    open.push(id);
    try {
      const result = workOut(definition, operation, { datasets, compute });
      if (!result) {
        failed.add(id);
        return undefined;
      }
      const { title, note } = definition;
      const number = { id, title, ...(note && { note }), operation, ...result };
      numbers.set(id, number);
      return number;
    } catch (error) {
      if (!(error instanceof Unworkable)) throw atWork(id, error);
      failed.add(id);
      faults.push({ id, ...error.fault });
      return undefined;
    } finally {
      open.pop();
    }
  };
  for (const id of definitions.keys()) compute(id);
  return { numbers, faults };
}

/** A fault of ours, with the entry that was at work: the innermost, which is named once. */
class FaultAtWork extends Error {}

function atWork(id: string, error: unknown): FaultAtWork {
  if (error instanceof FaultAtWork) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new FaultAtWork(`computeNumbers: number ${id}: ${said}`, { cause: error });
}
