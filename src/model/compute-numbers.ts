import { FaultAtWork } from '../problem/at-work.ts';
import type { Complaint, Path } from '../problem/problem.ts';
import type { ComputedNumber } from './computed-number.ts';
import type { Dataset } from './dataset.ts';
import type { NumberDefinition } from './number-schema.ts';
import { namesOf, workOut } from './operations.ts';
import { orderOfUse } from './order-of-use.ts';
import { Unworkable } from './unworkable.ts';

/** Why an entry cannot be worked out, and where in it. */
interface NumberFault extends Complaint {
  readonly id: string;
  readonly path: Path;
}

interface NumbersComputed {
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
  readonly faults: readonly NumberFault[];
}

/**
 * Works out every number, those that it rests on before it. What names a number or a dataset that
 * cannot be had cannot be had either, and is left out without a fault of its own.
 */
export function computeNumbers(
  definitions: ReadonlyMap<string, NumberDefinition>,
  datasets: ReadonlyMap<string, Dataset>,
): NumbersComputed {
  const numbers = new Map<string, ComputedNumber>();
  const faults: NumberFault[] = [];
  const entries = new Map(
    [...definitions].map(([id, definition]) => {
      const { numbers: named = [], rows } = namesOf(definition.operation);
      return [id, { id, definition, inputs: named.map((one) => one.id), dataset: rows?.dataset }];
    }),
  );
  const around = {
    number: (id: string) => had(numbers.get(id), `number ${id}`),
    dataset: (id: string) => had(datasets.get(id), `dataset ${id}`),
  };
  const { order, circles } = orderOfUse(
    new Map([...entries].map(([id, { inputs }]) => [id, inputs])),
  );
  for (const { id, definition, inputs, dataset } of order.flatMap((id) => entries.get(id) ?? [])) {
    const circle = circles.get(id);
    if (circle) faults.push({ id, path: [], ...goingRound(circle) });
    const isThere = dataset === undefined || datasets.has(dataset);
    if (circle || !isThere || !inputs.every((input) => numbers.has(input))) continue;
    const { title, note, operation } = definition;
    try {
      const result = workOut(operation, around);
      const named = { id, title, ...(note && { note }), operation: operation.kind };
      const all = { tied: false, subject: result.cells, operands: [] };
      numbers.set(id, { ...all, ...named, ...result, inputs });
    } catch (error) {
      if (!(error instanceof Unworkable)) throw new FaultAtWork(`number ${id}`, error);
      faults.push({ id, path: [operation.kind, ...error.path], ...error.complaint });
    }
  }
  return { numbers, faults };
}

function goingRound(circle: readonly string[]): Complaint {
  return {
    rule: 'number-cycle',
    found: `a circle: ${circle.join(' → ')}`,
    wanted: 'numbers that rest on rows in the end',
    hint: 'read one of them from a dataset',
  };
}

function had<T>(one: T | undefined, name: string): T {
  if (one === undefined) throw new Error(`asks for ${name}, which its entry does not name`);
  return one;
}
