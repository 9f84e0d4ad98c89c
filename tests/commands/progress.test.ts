import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progress } from '../../src/integration/progress.ts';

let said: string;
let now: number;
beforeEach(() => {
  said = '';
  now = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

/** Does so many steps of so many milliseconds each. */
function work(steps: number, each: number, total?: number): void {
  const bar = progress('Drawing', total);
  for (let step = 0; step < steps; step += 1) {
    now += each;
    bar.step();
  }
  bar.end();
}

const onTerminal = (isTerminal: boolean) =>
  vi
    .spyOn(process, 'stderr', 'get')
    .mockReturnValue(Object.assign(Object.create(process.stderr), { isTTY: isTerminal }));

test('a log hears a plain line every five seconds, and nothing of what is done at once', () => {
  onTerminal(false);
  work(2000, 6, 2000);
  expect(said).toBe('Drawing: 834 of 2,000\nDrawing: 1,668 of 2,000\n');
  said = '';
  work(100, 10, 100);
  expect(said).toBe('');
});

test('a terminal sees one line that counts, and that is gone in the end', () => {
  onTerminal(true);
  work(5, 60, 5);
  expect(said).toBe('\rDrawing: 2 of 5\rDrawing: 4 of 5\r\x1b[K');
});

test('where nobody knows how much there is, it counts all the same', () => {
  onTerminal(true);
  work(4, 60);
  expect(said).toBe('\rDrawing: 2\rDrawing: 4\r\x1b[K');
});
