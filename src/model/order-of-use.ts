/** What rests on what, put in order. */
interface OrderOfUse {
  /** Every id once, behind those that it rests on. */
  readonly order: readonly string[];
  /** Ids that close a circle, each with the way round: `['a', 'b', 'a']`. */
  readonly circles: ReadonlyMap<string, readonly string[]>;
}

/** Puts ids behind those that they rest on. It keeps a stack of its own, so that no chain is too long for it. */
export function orderOfUse(inputs: ReadonlyMap<string, readonly string[]>): OrderOfUse {
  const done = new Set<string>();
  const circles = new Map<string, readonly string[]>();
  for (const start of inputs.keys()) {
    const stack = [{ id: start, rest: [...(inputs.get(start) ?? [])] }];
    const open = new Set([start]);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { id, rest } = top;
      const next = done.has(id) ? undefined : rest.shift();
      if (next === undefined) {
        done.add(id);
        open.delete(id);
        stack.pop();
      } else if (open.has(next)) {
        const way = [...open];
        circles.set(id, [...way.slice(way.indexOf(next)), next]);
        rest.length = 0;
      } else if (inputs.has(next) && !done.has(next)) {
        open.add(next);
        stack.push({ id: next, rest: [...(inputs.get(next) ?? [])] });
      }
    }
  }
  return { order: [...done], circles };
}
