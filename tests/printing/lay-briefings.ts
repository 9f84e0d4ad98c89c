import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { goodFolder } from '../content/lay-content.ts';

/** Words that state no quantity, so that they can stand anywhere. */
const words =
  'boat harbour quay water ice fog timber apples crate rope board master lake shore winter summer tide ' +
  'freight captain pilot lantern bridge market engine weather morning evening between towards against ' +
  'northern southern slowly rarely always loading unloading carrying measuring waiting';

/** Chance that comes out the same everywhere (mulberry32), from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabulary = words.split(' ');

function sentence(random: () => number, length: number): string {
  const picked = Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]);
  const text = picked.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A paragraph of so many words, in sentences of about a dozen, each of which cites a source. */
function paragraph(random: () => number, length: number, cite: () => string): string {
  const sentences: string[] = [];
  for (let left = length; left > 0; left -= 12) {
    sentences.push(sentence(random, Math.min(12, left)) + cite());
  }
  return sentences.join(' ');
}

/** How an article looks that has nothing but its words. */
function article(front: Readonly<Record<string, string>>, body: string): string {
  const given = {
    title: 'Boats',
    standfirst: 'What the boats do when the lake is open, and what they do when it is not.',
    kicker: 'Freight',
    byline: 'the desk',
    published: '2025-03-31',
    inBrief: '[The lake is open., The quay is closed., Nobody knows why.]',
    ...front,
  };
  const lines = Object.entries(given).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

const sources = Array.from({ length: 40 }, (_, index) => `letter-${index + 1}`);

function sourceEntry(id: string, index: number): string {
  const path = `${'letters-to-the-board-'.repeat(1 + (index % 4))}${id}?part=${index}&copy=first_of_all`;
  return `${id}:\n  publisher: Lake Board\n  title: A letter about the ice and the boats\n  date: 2025-02\n  address: https://www.lake.example/${path}\n  read: full\n`;
}

const statuses = ['established', 'claimed', 'disputed', 'superseded'] as const;

function claimEntry(status: (typeof statuses)[number]): string {
  const successor = status === 'superseded' ? '  successor: ice-established\n' : '';
  return `ice-${status}:\n  statement: The ice holds a boat, as a letter says that is ${status}.\n  speaker: The harbour master of Brook\n  date: 2025-03-15\n  venue: the Gazette\n  status: ${status}\n${successor}  basis: He [said so](cite:harbour-master).\n  evidence: [harbour-master]\n  checked: 2025-03-20\n`;
}

const allClaims = statuses.map((status) => `[The ice holds](claim:ice-${status})`).join(', ');

/** Sections whose paragraphs are of every length, so that each side and column ends in another place. */
function longBody(seed: number): string {
  const random = chance(seed);
  let cited = seed;
  const cite = () => `[](cite:${sources[cited++ % sources.length]})`;
  const sections = Array.from({ length: 14 }, (_, index) => {
    const paragraphs = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      paragraph(random, 8 + Math.floor(random() * 60), cite),
    );
    return `## ${sentence(random, 3 + (index % 6)).slice(0, -1)}\n\n${paragraphs.join('\n\n')}`;
  });
  return `${paragraph(random, 40, cite)} ${allClaims}.\n\n${sections.join('\n\n')}\n\n::figure{#landings}\n\n::figure{#by-year}\n\n::figure{#happenings}\n\n::claims`;
}

function table(rows: number, columns: number): string {
  const random = chance(rows);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = () =>
    Array.from({ length: columns }, () => sentence(random, 1 + Math.floor(random() * 2)));
  return [
    row(['Boat', 'Harbour', 'Captain', 'Cargo', 'Weather', 'Remarks'].slice(0, columns)),
    row(Array.from({ length: columns }, () => '---')),
    ...Array.from({ length: rows }, () => row(cells())),
  ].join('\n');
}

/** Two hundred characters, among them a word as long as words are. */
const longTitle =
  'Why the harbour masters of the northern shore, who have counted boats since their grandfathers rowed ' +
  'them, no longer trust the well-known ice-watching of the southern shore, nor its Schifffahrtsgesellschaft';

/** What of the good content they draw and cite. */
const fromGood = [
  'site.yaml',
  'datasets/landings.csv',
  'datasets/landings.yaml',
  'datasets/happenings.csv',
  'datasets/happenings.yaml',
  'figures/landings.yaml',
  'figures/by-year.yaml',
  'figures/happenings.yaml',
  'numbers/landings.yaml',
  'sources/lake.yaml',
  'images/pier.png',
];

/**
 * Content whose briefings are hard to set: very long articles, one
 * with a title of two hundred characters, one without figures, one of claims, and one with a table of sixty rows
 * and all else that a body may hold.
 */
export async function layBriefings(content: string): Promise<void> {
  for (const path of fromGood) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await cp(join(goodFolder, path), join(content, path));
  }
  const random = chance(7);
  const plain = () => paragraph(random, 50, () => '');
  const files: Record<string, string> = {
    'sources/letters.yaml': sources.map(sourceEntry).join(''),
    'claims/ice.yaml': statuses.map(claimEntry).join(''),
    'articles/long.md': article(
      {
        title: 'A very long winter',
        briefing: '{ figures: [landings, by-year, happenings], sides: 1 }',
      },
      longBody(1),
    ),
    'articles/title.md': article({ title: longTitle }, longBody(2)),
    'articles/plain.md': article({ title: 'No figure at all' }, [plain(), plain()].join('\n\n')),
    'articles/claims.md': article(
      { title: 'Who says what' },
      `${plain()} ${allClaims}.\n\n::claims`,
    ),
    'articles/table.md': article(
      { title: 'Sixty boats', briefing: '{ sections: [every-boat, all-else] }' },
      [
        plain(),
        '## Every boat',
        table(60, 3),
        '## All else',
        table(4, 6),
        '![The pier at Alder in fog](../images/pier.png "Photograph: the desk")',
        '- Timber\n- Apples',
        '> Nobody rows in fog.',
        '```\nrow row row your boat gently down the stream and then up again because the stream was the wrong one\n```',
        `:::note\n${plain()}\n:::`,
        '---',
        plain(),
      ].join('\n\n'),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}
