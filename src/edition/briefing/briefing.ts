import { sum } from 'd3';
import type { ElementContent } from 'hast';
import type { CompiledClaim } from '../../prose/compile-content.ts';
import { proseWords } from '../../prose/sections.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { choose, inOrderOfPaper, type PaperChoice } from './choose.ts';
import { citationsOf } from './citations.ts';
import { betweenBlocks } from './heights.ts';
import { type Note, notesTo, paperBlocks } from './paper-blocks.ts';
import {
  heightOfClaims,
  heightOfEnd,
  heightOfFigure,
  heightOfHead,
  heightOfRows,
} from './part-heights.ts';
import {
  type PlacedFigure,
  type PlacedFigures,
  paperLead,
  placeFigures,
} from './placed-figures.ts';
import { type Sides, toSides } from './sides.ts';

/** An article cut for paper, from the same tree as its page. */
export interface Briefing extends PlacedFigures {
  readonly lead?: PlacedFigure;
  /** Claims with the reasons for their status, the judged ones first. */
  readonly claims: readonly CompiledClaim[];
  readonly claimsOn: 1 | 2;
  /** Whether all stands on one side. */
  readonly isOneSide: boolean;
  /** Prose of the first side and of the second. */
  readonly prose: readonly [readonly ElementContent[], readonly ElementContent[]];
  /** In order of their letters. */
  readonly notes: readonly Note[];
  /** Sources that all this rests on, in the order of first citation. */
  readonly citations: readonly string[];
  /** Whether words or figures of the article are left out. */
  readonly isCut: boolean;
}

/** Cuts an article for two sides of paper. */
export function composeBriefing(article: EditionArticle, edition: Edition): Briefing {
  const { compiled, figures, claims } = article;
  const lead = paperLead(article, edition);
  const leading = lead?.view.figure.id;
  const statusOf = (id: string) => edition.claim(id).claim.status;
  const layOut = (choice: PaperChoice) => laidOut(choice, { article, edition, lead });
  const choice = choose({
    article: compiled,
    lead: leading,
    figures,
    claims: inOrderOfPaper(claims, statusOf),
    statusOf,
    fits: (tried) => layOut(tried).sides.fits,
  });
  const { sides, blocks, ...parts } = layOut(choice);
  const words = sum(choice.sections.map((section) => proseWords(section.parts)));
  return {
    ...(lead && { lead }),
    ...parts,
    claimsOn: sides.claimsOn,
    isOneSide: sides.isOne,
    prose: [blocks.slice(0, sides.split), blocks.slice(sides.split)],
    isCut:
      words < proseWords(compiled.body.parts) ||
      figures.some((id) => id !== leading && !choice.figures.includes(id)),
  };
}

interface LaidOut extends PlacedFigures {
  readonly sides: Sides;
  readonly claims: readonly CompiledClaim[];
  readonly blocks: readonly ElementContent[];
  readonly notes: readonly Note[];
  readonly citations: readonly string[];
}

/** What was chosen, on its sides. */
function laidOut(
  choice: PaperChoice,
  {
    article,
    edition,
    lead,
  }: {
    readonly article: EditionArticle;
    readonly edition: Edition;
    readonly lead: PlacedFigure | undefined;
  },
): LaidOut {
  const { compiled } = article;
  const blocks = paperBlocks(choice.sections);
  const notes = notesTo(blocks, choice.sections, compiled.body.parts);
  const placed = placeFigures(choice.figures.map((id) => edition.figure(id).opening));
  const claims = choice.claims.map((id) => edition.claim(id));
  const { sources } = edition.content;
  const cited = citationsOf({ compiled, lead, placed, claims, blocks, notes });
  const citations = cited.filter((id) => sources.has(id));
  const { columnFigure, figures } = placed;
  const sides = toSides(blocks, {
    opening: heightOfHead(compiled) + (lead ? heightOfFigure(lead) + betweenBlocks : 0),
    claims: heightOfClaims(claims),
    figures: heightOfRows(figures),
    columnFigure: columnFigure ? heightOfFigure(columnFigure) : 0,
    end: heightOfEnd({ notes, citations, sources, changes: article.changes }),
  });
  return { ...placed, sides, claims, blocks, notes, citations };
}
