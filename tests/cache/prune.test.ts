import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/cache/cache.ts';

let folder: string;
let cache: Cache;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-prune-'));
  cache = new Cache(process.cwd(), folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (kind: string) => readdirSync(join(folder, kind));

/** Makes everything that is kept of a kind so many days old. */
function age(kind: string, days: number): void {
  const then = new Date(Date.now() - days * 86_400_000);
  for (const name of kept(kind)) utimesSync(join(folder, kind, name), then, then);
}

test('what no build has asked for in a month goes, and what is younger stays', () => {
  cache.keep('card', ['old'], () => 'old');
  cache.keep('words/body', ['young'], () => 'young');
  age('card', 31);
  age('words/body', 29);
  cache.prune();
  expect(kept('card')).toEqual([]);
  expect(kept('words/body')).toHaveLength(1);
});

test('what is asked for stays, however long ago it was made', () => {
  cache.keep('card', ['a card'], () => 'a card');
  cache.write('br', ['a text'], Buffer.from('a text'));
  age('card', 400);
  age('br', 400);
  cache.keep('card', ['a card'], () => 'another');
  expect(cache.read('br', ['a text'])).toEqual(Buffer.from('a text'));
  cache.prune();
  expect(kept('card')).toHaveLength(1);
  expect(kept('br')).toHaveLength(1);
});

test('it is looked for once a day', () => {
  cache.prune();
  cache.keep('card', ['old'], () => 'old');
  age('card', 31);
  cache.prune();
  expect(kept('card')).toHaveLength(1);
  utimesSync(join(folder, 'pruned'), new Date(0), new Date(0));
  cache.prune();
  expect(kept('card')).toEqual([]);
});

test('where nothing was ever kept there is nothing to do', () => {
  rmSync(folder, { recursive: true });
  cache.prune();
  expect(() => readdirSync(folder)).toThrow();
});
