import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { dateWords } from '../../charts/calendar.ts';
import type { BodyPart } from '../../edition/body-parts.ts';
import type { ChangeLine } from '../../edition/change-line.ts';
import { countsInWords } from '../../edition/check-counts.ts';
import type { ClaimLine } from '../../edition/claim-line.ts';
import type { FeedEntry, FeedFigure } from '../../edition/feed-entries.ts';
import { writeTree } from '../../prose/render.ts';
import type { Source } from '../../schema/source.ts';
import { sourceLegend, sourceRemarks } from '../source-remarks.ts';
import { toFeedHtml } from './to-feed-html.ts';

/**
 * An article for a reader's program, as HTML: figures are pictures, numbers are words, since the
 * cards that open them stay on the page, and what has changed comes first, since it is why the
 * article is shown again.
 */
export function fullText(entry: FeedEntry): string {
  const children = [
    ...entry.changes.map(changeLine),
    h('p', [...entry.standfirst]),
    ...(entry.lead ? [picture(entry.lead)] : []),
    h('h2', 'In brief'),
    h(
      'ul',
      entry.inBrief.map((point) => h('li', [...point])),
    ),
    ...entry.body.flatMap(partOf),
    ...sourcesOf(entry.sources),
    ...checkLine(entry.check),
  ];
  return writeTree(toFeedHtml(children, entry.address));
}

function partOf(part: BodyPart<FeedFigure>): readonly ElementContent[] {
  switch (part.kind) {
    case 'prose':
      return part.children;
    case 'note':
      return [h('aside', [h('p', h('strong', `Note [${part.letter}]`)), ...part.children])];
    case 'claims':
      return [h('h2', 'Who says what'), h('ul', part.claims.map(claimItem))];
    case 'figure':
      return [picture(part.figure)];
  }
}

const space: readonly ElementContent[] = [{ type: 'text', value: ' ' }];

/** A figure as it opens: the picture, and in words what links lead on from. */
function picture({ image, words, address }: FeedFigure): ElementContent {
  const { title, subtitle, note, source } = words;
  return h('figure', [
    h('img', { src: image.address, alt: image.alt, title: image.title }),
    h('figcaption', [
      h('strong', [...title]),
      h('br'),
      ...subtitle,
      h('br'),
      ...note,
      ...(note.length > 0 ? space : []),
      ...source,
      ...(source.length > 0 ? space : []),
      h('a', { href: address }, 'The figure with its data'),
    ]),
  ]);
}

function claimItem({ status, address, statement, speaker, date }: ClaimLine): ElementContent {
  return h('li', [
    h('strong', h('a', { href: address }, status)),
    ': ',
    ...statement,
    ` (${[...speaker, dateWords(date)].join(', ')})`,
  ]);
}

function changeLine({ name, date, note, was, now }: ChangeLine): ElementContent {
  return h('p', [
    h('strong', name),
    `, ${dateWords(date)}: `,
    ...note,
    was === undefined ? '' : ` It said: “${was}”.`,
    now === undefined ? '' : ` It says now: “${now}”.`,
  ]);
}

function sourcesOf(sources: readonly Source[]): ElementContent[] {
  if (sources.length === 0) return [];
  const items = sources.map((source) => {
    const { author, publisher, title, address } = source;
    return h('li', [
      `${author === undefined ? '' : `${author}, `}${publisher}, `,
      address === undefined ? title : h('a', { href: address }, title),
      sourceRemarks(source),
    ]);
  });
  const legend = sourceLegend(sources);
  return [h('h2', 'Sources'), ...(legend === undefined ? [] : [h('p', legend)]), h('ol', items)];
}

function checkLine({ address, ...check }: FeedEntry['check']): ElementContent[] {
  return check.checked === 0 ? [] : [h('p', h('a', { href: address }, countsInWords(check)))];
}
