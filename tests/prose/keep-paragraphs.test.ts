import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { keepParagraphs, paragraphsToKeep } from '../../src/prose/keep-paragraphs.ts';
import type { KeptParagraph } from '../../src/register/link-register.ts';
import { idsIn, partsOf, placeOf } from './written.ts';

/** What the register remembers once a text is out. */
function release(text: string, published: readonly KeptParagraph[] = []): KeptParagraph[] {
  return paragraphsToKeep(partsOf(text), published);
}

const living = (kept: readonly KeptParagraph[]) =>
  kept.flatMap(({ id, isGone }) => (isGone ? [] : [id]));
const htmlOf = (text: string, published: readonly KeptParagraph[]) =>
  keepParagraphs(partsOf(text), published)
    .flatMap((part) => ('children' in part ? part.children : []))
    .map((child) => toHtml(child))
    .join('');

const [ferry, quay, storm] = [
  'The ferry of the lake leaves from the northern quay at eight in the morning.',
  'Nobody has counted the crates on the old quay since the harbour master retired.',
  'In a storm the boats stay out until the light on the hill goes on again.',
];
const written = [ferry, quay, storm].join('\n\n');
const first = release(written);
const [ferryId = '', quayId = '', stormId = ''] = first.map(({ id }) => id);

test('A paragraph that was never published has an anchor made of its words', () => {
  expect(idsIn(keepParagraphs(partsOf(written), []))).toEqual(idsIn(partsOf(written)));
  expect(living(first)).toEqual(idsIn(partsOf(written)));
});

test('An edited paragraph keeps its anchor, and is known after the next edit too', () => {
  const once = written.replace('eight in the morning', 'nine in the evening');
  expect(idsIn(keepParagraphs(partsOf(once), first))).toEqual([ferryId, quayId, stormId]);
  const twice = once.replace('of the lake leaves', 'now sails');
  const second = release(once, first);
  expect(idsIn(keepParagraphs(partsOf(twice), second))).toEqual([ferryId, quayId, stormId]);
});

test('A paragraph that stands alone where one has gone has been rewritten, and has its anchor', () => {
  const text = [ferry, 'Ice closes everything from January on.', storm].join('\n\n');
  expect(idsIn(keepParagraphs(partsOf(text), first))).toEqual([ferryId, quayId, stormId]);
});

test('A moved paragraph takes its anchor along, edited or not', () => {
  const text = [storm, ferry.replace('northern', 'southern'), quay].join('\n\n');
  expect(idsIn(keepParagraphs(partsOf(text), first))).toEqual([stormId, ferryId, quayId]);
});

test('A new paragraph takes nobody’s anchor, not even with words that once were another’s', () => {
  const edited = written.replace('eight in the morning', 'nine in the evening');
  const second = release(edited, first);
  const [, , , added = ''] = idsIn(keepParagraphs(partsOf(`${edited}\n\n${ferry}`), second));
  expect(added).toBe(`${ferryId}-2`);
});

test('The anchor of a removed paragraph lands at the head of what follows it', () => {
  const text = [ferry, storm].join('\n\n');
  expect(htmlOf(text, first)).toBe(
    `<p id="${ferryId}">${ferry}</p><p id="${stormId}"><span id="${quayId}"></span>${storm}</p>`,
  );
  // Released so, and with something else written there, it stays a landing.
  const second = release(text, first);
  const more = [ferry, 'Ice closes everything.', 'Nothing moves then.', storm].join('\n\n');
  const ids = idsIn(keepParagraphs(partsOf(more), second));
  expect(ids).toHaveLength(5);
  expect(ids).toContain(quayId);
});

test('Before a heading it lands at the end of what stood before it', () => {
  const published = release(`${ferry}\n\n${quay}\n\n## Weather\n\n${storm}`);
  const parts = keepParagraphs(partsOf(`${ferry}\n\n## Weather\n\n${storm}`), published);
  expect(placeOf(parts, quayId)).toEqual({ tag: 'p', words: ferry });
  expect(idsIn(parts)).toEqual([ferryId, quayId, 'weather', stormId]);
});

test('A paragraph that another has taken in lands there', () => {
  const published = release(written);
  const joined = `${ferry}\n\n${storm} ${quay}`;
  const parts = keepParagraphs(partsOf(joined), published);
  expect(placeOf(parts, quayId).words).toBe(`${storm} ${quay}`);
});

test('A removed paragraph that is put back has its anchor again', () => {
  const without = release([ferry, storm].join('\n\n'), first);
  expect(without.map(({ id, isGone }) => [id, isGone])).toEqual([
    [ferryId, false],
    [quayId, true],
    [stormId, false],
  ]);
  expect(htmlOf([ferry, storm, quay].join('\n\n'), without)).toBe(
    `<p id="${ferryId}">${ferry}</p><p id="${stormId}">${storm}</p><p id="${quayId}">${quay}</p>`,
  );
});

test('Anchors land inside the first line of lists and quotations, where they take no room', () => {
  const tight = '- One thing\n- Another thing\n- A third';
  const loose = '- One thing\n\n- Another thing\n\n- A third';
  const ids = release(tight).map(({ id }) => id);
  expect(htmlOf('- Another thing\n- A third', release(tight))).toContain(
    `<li id="${ids[1]}"><span id="${ids[0]}"></span>Another thing</li>`,
  );
  expect(htmlOf('- Another thing\n\n- A third', release(loose))).toMatch(
    /<li id="p-\w+">\s*<p><span id="p-\w+"><\/span>Another thing<\/p>\s*<\/li>/,
  );
  expect(htmlOf('> Fog.', release('Gone, and nothing like it.\n\n> Fog.'))).toMatch(
    /^<blockquote id="p-\w+">\s*<p><span id="p-\w+"><\/span>Fog.<\/p>/,
  );
  expect(htmlOf('- A\n  - B', release('- A\n  - B\n- C goes'))).toMatch(
    /<li>B<span id="p-\w+"><\/span><\/li>/,
  );
});

test('A body that has no paragraph left keeps their anchors at its head', () => {
  const parts = keepParagraphs(partsOf('::figure{#a}\n'), first);
  expect(idsIn(parts)).toEqual([ferryId, quayId, stormId]);
  expect(parts.map(({ kind }) => kind)).toEqual(['prose', 'figure']);
});

test('An anchor that has gone elsewhere is given to nothing, even if its words are still there', () => {
  const parts = keepParagraphs(partsOf(written), first, new Set([quayId]));
  expect(idsIn(parts)).toEqual([ferryId, `${quayId}-2`, stormId]);
});

/** A block of Markdown: paragraphs, lists, quotations, headings and figures, of few words so that some are alike. */
const word = fc.constantFrom('ferry', 'quay', 'storm', 'lake', 'crate', 'of', 'the', 'ice', 'hill');
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const block = fc.oneof(
  { weight: 6, arbitrary: sentence },
  {
    weight: 2,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
);

type Edit = (blocks: readonly string[]) => string[];
const at = fc.nat(40);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, block).map(
    ([i, text]): Edit =>
      (all) =>
        all.toSpliced(i % (all.length + 1), 0, text),
  ),
  at.map(
    (i): Edit =>
      (all) =>
        all.toSpliced(i % Math.max(1, all.length), 1),
  ),
  fc.tuple(at, at, word).map(
    ([i, j, other]): Edit =>
      (all) =>
        all.map((text, index) => {
          if (index !== i % all.length) return text;
          const words = text.split(' ');
          return words.with(words.length - 1 - (j % words.length), other).join(' ');
        }),
  ),
  fc.tuple(at, at).map(
    ([i, j]): Edit =>
      (all) => {
        const moved = all[i % Math.max(1, all.length)];
        if (moved === undefined) return [...all];
        const rest = all.toSpliced(i % all.length, 1);
        return rest.toSpliced(j % (rest.length + 1), 0, moved);
      },
  ),
);
const edition = fc.array(edit, { maxLength: 6 });
/** Two lists in a row would be one. */
const toText = (blocks: readonly string[]) => blocks.join('\n\n::figure{#a}\n\n');

test('Whatever is edited, every anchor that was published is on the page once, and no two are the same', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 7 }),
      fc.array(edition, { minLength: 1, maxLength: 4 }),
      (start, editions) => {
        let blocks: readonly string[] = start;
        let published = release(toText(blocks));
        for (const edits of editions) {
          blocks = edits.reduce<readonly string[]>((now, change) => change(now), blocks);
          const parts = partsOf(toText(blocks));
          const ids = idsIn(keepParagraphs(parts, published));
          expect(new Set(ids).size).toBe(ids.length);
          for (const { id } of published) expect(ids).toContain(id);
          const next = paragraphsToKeep(parts, published);
          expect(new Set(next.map(({ id }) => id))).toEqual(
            new Set([...ids.filter((id) => id.startsWith('p-'))]),
          );
          // Once released, nothing moves any more: not on the page, and not in the register.
          expect(idsIn(keepParagraphs(parts, next)).toSorted()).toEqual(ids.toSorted());
          expect(paragraphsToKeep(parts, next)).toEqual(next);
          published = next;
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('What is not touched keeps its anchor, whatever else is', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 5 }),
      fc.array(sentence, { maxLength: 5 }),
      fc.nat(5),
      (before, after, where) => {
        const unlike = 'Every word of this one stands nowhere else';
        const [text, later] = [before, after].map((all) =>
          all.toSpliced(where % (all.length + 1), 0, unlike).join('\n\n'),
        ) as [string, string];
        const published = release(text);
        const own = idsIn(partsOf(unlike))[0] as string;
        const parts = keepParagraphs(partsOf(later), published);
        expect(placeOf(parts, own).words).toBe(unlike);
      },
    ),
  );
});
