/** What a long piece of work says while it goes on. */
export interface Progress {
  step(): void;
  end(): void;
}

/** A line that counts on a terminal, and plain lines at each quarter elsewhere; nothing for what is done at once. */
export function progress(what: string, total: number): Progress {
  const isTerminal = process.stderr.isTTY === true;
  let done = 0;
  const say = () => {
    if (isTerminal) process.stderr.write(`\r${what}: ${done} of ${total}`);
    else if (total >= 8 && done % Math.ceil(total / 4) === 0) {
      process.stderr.write(`${what}: ${done} of ${total}\n`);
    }
  };
  return {
    step() {
      done += 1;
      say();
    },
    end() {
      if (isTerminal && done > 0) process.stderr.write('\r\x1b[K');
    },
  };
}
