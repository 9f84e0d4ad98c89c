import { withCommas } from '../quantity/with-commas.ts';

/** What a long piece of work says while it goes on. */
export interface Progress {
  step(): void;
  /** For work that breaks off, or whose end is not known. */
  end(): void;
}

/** Milliseconds from one word to the next: on a terminal as fast as one reads, in a log now and then. */
const pauses = { terminal: 100, log: 5000 };

/**
 * A line that counts on a terminal, and a plain line every five seconds elsewhere; nothing for what
 * is done at once. `total` is left out where nobody knows how much there is to do.
 */
export function progress(what: string, total?: number): Progress {
  const isTerminal = process.stderr.isTTY === true;
  const pause = isTerminal ? pauses.terminal : pauses.log;
  const of = total === undefined ? '' : ` of ${withCommas(total)}`;
  let done = 0;
  let said = performance.now();
  let isShown = false;
  const end = () => {
    if (isTerminal && isShown) process.stderr.write('\r\x1b[K');
    isShown = false;
  };
  return {
    step() {
      done += 1;
      if (performance.now() - said >= pause) {
        said = performance.now();
        isShown = true;
        const line = `${what}: ${withCommas(done)}${of}`;
        process.stderr.write(isTerminal ? `\r${line}` : `${line}\n`);
      }
      if (done === total) end();
    },
    end,
  };
}
