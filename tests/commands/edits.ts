import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rasterize } from '../../src/pictures/rasterize.ts';

/** An edit of the good content that leaves it good, whatever was edited before: `content` is its folder, `n` as good as any number. */
type Edit = (content: string, n: number) => void;

const replacing =
  (file: string, old: RegExp, fresh: (n: number) => string): Edit =>
  (content, n) => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    if (!old.test(text)) throw new Error(`edits: ${file} has nothing like ${old}`);
    writeFileSync(path, text.replace(old, fresh(n)));
  };

/** Letters, so that no number comes into a text that no data bear out. */
const word = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const freight = 'articles/lake-freight.md';
const second = 'articles/a-second-count.md';

/** One of each kind of thing that an author edits. */
export const edits: Readonly<Record<string, Edit>> = {
  'a word of an article': replacing(
    freight,
    /where it comes \w+\./,
    (n) => `where it comes ${word(n)}.`,
  ),
  'its title': replacing(
    freight,
    /^title: .*/m,
    (n) => `title: Most freight of ${word(n)} lands at Alder`,
  ),
  'a point in brief': replacing(
    freight,
    /what the \w+ boats carry/,
    (n) => `what the ${word(n)} boats carry`,
  ),
  'its kicker': replacing(freight, /^kicker: .*/m, (n) => `kicker: Freight ${word(n)}`),
  'a correction': replacing(
    freight,
    /note: The name of the \w+ was/,
    (n) => `note: The name of the ${word(n)} was`,
  ),
  'a heading': replacing(freight, /^## What .*/m, (n) => `## What the ${word(n)} bring`),
  'words of a draft’s neighbour': replacing(
    'articles/winter-boats.md',
    /^title: .*/m,
    (n) => `title: The boats of ${word(n)}`,
  ),
  'the title of a figure': replacing(
    'figures/by-year.yaml',
    /^subtitle: .*/m,
    (n) => `subtitle: Freight by year, ${word(n)}`,
  ),
  'what a figure marks': replacing(
    'figures/landings.yaml',
    /^highlight: .*/m,
    (n) => `highlight: [${n % 2 ? 'Brook' : 'Alder'}]`,
  ),
  'a cell that nothing rests on': replacing(
    'datasets/landings.csv',
    /Brook,2023,\d+/,
    (n) => `Brook,2023,${850 + (n % 9)}`,
  ),
  'the description of a dataset': replacing(
    'datasets/landings.yaml',
    /^description: .*/m,
    (n) => `description: Freight by harbour and year, ${word(n)}.`,
  ),
  'a claim': replacing(
    'claims/harbours.yaml',
    /statement: The \w+ at Brook/,
    (n) => `statement: The ${word(n)} at Brook`,
  ),
  'who says it': replacing(
    'claims/harbours.yaml',
    /speaker: .*/,
    (n) => `speaker: The master ${word(n)}`,
  ),
  'a source': replacing(
    'sources/lake.yaml',
    /title: Counts of .*/,
    (n) => `title: Counts of ${word(n)}`,
  ),
  'the title of a number': replacing(
    'numbers/landings.yaml',
    /title: .*/,
    (n) => `title: Freight at Alder, ${word(n)}`,
  ),
  'a page': replacing(
    'pages/about.md',
    /We write about the \w+/,
    (n) => `We write about the ${word(n)}`,
  ),
  'the tagline': replacing(
    'site.yaml',
    /^tagline: .*/m,
    (n) => `tagline: News from round the ${word(n)}`,
  ),
  'the licence': replacing(
    'site.yaml',
    /^ {2}name: CC.*/m,
    (n) => `  name: CC BY ${n % 2 ? '4.0' : '3.0'}`,
  ),
  'a picture': (content, n) => {
    const colour = `#${(n % 0xffffff).toString(16).padStart(6, '0')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${colour}"/></svg>`;
    writeFileSync(join(content, 'images/pier.png'), rasterize(svg, 1));
  },
  'an article that comes or goes'(content, n) {
    const path = join(content, second);
    if (existsSync(path)) return rmSync(path);
    const text = readFileSync(join(content, freight), 'utf8');
    const [, head] = text.split(/^---$/m);
    writeFileSync(
      path,
      `---${head?.replace(/^title: .*/m, `title: A second count of ${word(n)}`)}---\nAlder took in [1,200 tonnes](number:alder-2024).\n\n::figure{#landings}\n`,
    );
  },
  'an area of a map': (content) => appendFileSync(join(content, 'areas/shoal.yaml'), '\n'),
  'a page that moves within itself'(content, n) {
    writeFileSync(join(content, 'moved.yaml'), `/about/#${word(n)}: /about/\n`);
  },
};
