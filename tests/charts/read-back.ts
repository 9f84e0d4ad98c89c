import { marksOf } from '../../src/charts/marks.ts';
import type { Row } from '../../src/model/dataset.ts';
import type { Drawn } from './drawn.ts';
import type { DrawnView } from './every-drawing.ts';
import type { KnownFigure, KnownSeries } from './known.ts';

/** Marks and ticks that should lie on one straight scale: how much each stands for, and where it is. */
export interface Scale {
  readonly what: string;
  readonly points: readonly { readonly amount: number; readonly px: number }[];
  /** How far one may be off, px: coordinates are rounded, and slivers are widened so that they show. */
  readonly slack: number;
}

/** A coordinate is rounded to a tenth, and a length or a middle is made of two. */
const rounding = 0.2;
/** Hairlines stand on whole pixels. */
const pixel = 1;

/** What a cell says, without anything of ours between: ">75000000" is 75,000,000. */
function amountOfCell(cell: string | undefined): number {
  return Number((cell ?? '').replace(/^[<>]/, ''));
}

interface ReadMark {
  readonly id: string;
  readonly row: Row;
  readonly column: string;
  readonly amount: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Marks with the cells that they stand for. */
function marksIn({ drawing, dataset }: DrawnView, drawn: Drawn): ReadMark[] {
  const boxes = new Map(drawn.marks.map(({ id, box }) => [id, box]));
  return marksOf(drawing, dataset).flatMap(({ id, row, column }) => {
    const box = boxes.get(id);
    if (!box) return [];
    const { x, y, width, height } = box;
    const middle = { x: x + width / 2, y: y + height / 2 };
    return [{ id, row, column, amount: amountOfCell(row.cells[column]), ...middle, width }];
  });
}

/** Numbers, or places, at the left of a drawing with their heights. */
function ticksIn({ words }: Drawn, pattern: RegExp) {
  return words
    .filter(({ kind, anchor, text }) => kind === 'tick' && anchor === 'end' && pattern.test(text))
    .map(({ text, box }) => ({
      amount: Number.parseFloat(text.replaceAll(',', '').replace('−', '-')),
      px: box.y + 5.43,
    }));
}

/** The scales of a drawing, read back from its marks and its ticks. */
export function scalesIn(view: DrawnView, drawn: Drawn): Scale[] {
  const drawing = view.drawing as KnownFigure;
  const marks = marksIn(view, drawn);
  const inUnit = (marks: readonly ReadMark[], divisor: number, px: (mark: ReadMark) => number) =>
    marks.map((mark) => ({ amount: mark.amount / divisor, px: px(mark) }));
  const years = (column: string): Scale => ({
    what: 'years',
    points: marks.map(({ row, x }) => ({
      amount: Number(/\d{4}/.exec(row.cells[column] ?? '')?.[0]),
      px: x,
    })),
    slack: rounding,
  });
  const zeroAt = (side: 'x' | 'y') => (drawn.zero ? [{ amount: 0, px: drawn.zero[side] }] : []);
  switch (drawing.kind) {
    case 'bar': {
      const points = [{ amount: 0, px: 0 }, ...inUnit(marks, 1, ({ width }) => width)];
      const ends = inUnit(marks, 1, ({ x, width, amount }) => x + (Math.sign(amount) * width) / 2);
      return [
        { what: 'lengths', points, slack: 1 },
        { what: 'ends', points: [...zeroAt('x'), ...ends], slack: 1 },
      ];
    }
    case 'line': {
      const points = [
        ...inUnit(marks, divisorOf(drawing.display), ({ y }) => y),
        ...ticksIn(drawn, /^[\d,.−]+$/),
        ...zeroAt('y'),
      ];
      return [{ what: 'heights', points, slack: pixel }, years(drawing.steps.column)];
    }
    case 'bump': {
      const isRank = ({ column }: ReadMark) => column === drawing.rank;
      // Those who share a place stand side by side round it.
      const shared = Map.groupBy(
        marks.filter(isRank),
        ({ row, amount }) => `${row.cells[drawing.steps.column]} ${amount}`,
      );
      const ranks = [...shared.values()].map((tied) => ({
        amount: tied[0]?.amount ?? 0,
        px: tied.reduce((sum, { y }) => sum + y, 0) / tied.length,
      }));
      const places = [...ranks, ...ticksIn(drawn, /^\d+(st|nd|rd|th)$/)];
      const scales = [
        { what: 'places', points: places, slack: rounding },
        years(drawing.steps.column),
      ];
      if (!drawing.amount) return scales;
      const counted = marks.filter((mark) => !isRank(mark));
      const amounts = [
        ...inUnit(counted, divisorOf(drawing.amount.display), ({ y }) => y),
        ...ticksIn(drawn, /^[\d,.−]+$/),
        ...zeroAt('y'),
      ];
      return [{ what: 'heights', points: amounts, slack: pixel }, ...scales];
    }
    // Places lie as the globe is bent: tests/charts/map.test.ts holds them against it.
    case 'map':
      return [];
    case 'range':
      return [
        {
          what: 'distances',
          points: [...zeroAt('x'), ...inUnit(marks, 1, ({ x }) => x)],
          slack: pixel,
        },
      ];
    case 'stack': {
      // Between parts there are two pixels of paper, and what hardly shows has two of ink.
      const points = [{ amount: 0, px: 0 }, ...inUnit(marks, 1, ({ width }) => width)];
      return [{ what: 'lengths', points, slack: 2.5 }];
    }
    case 'timeline': {
      const tracks = drawing.tracks.values;
      const column = drawing.tracks.column;
      const points = marks.map(({ row, x }) => ({
        amount: tracks.indexOf(row.cells[column] ?? ''),
        px: x,
      }));
      return [{ what: 'tracks', points, slack: 0.3 }];
    }
  }
}

/** Points that do not lie on the line from the least to the most of them; none of those has two places. */
export function strays({ points, slack }: Scale): string[] {
  const sorted = points.toSorted((a, b) => a.amount - b.amount);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return [];
  const span = most.amount - least.amount;
  const slope = span === 0 ? 0 : (most.px - least.px) / span;
  const isFlat = span !== 0 && Math.abs(most.px - least.px) < 1;
  const off = points.filter(
    ({ amount, px }) => !(Math.abs(least.px + (amount - least.amount) * slope - px) <= slack),
  );
  return [
    ...(isFlat ? ['all at one place'] : []),
    ...off.map(({ amount, px }) => `${amount} at ${px}`),
  ];
}

type Display = Extract<KnownFigure, { kind: 'bar' }>['display'];

function divisorOf({ scale }: Display): number {
  return { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 }[scale];
}

/** A cell as its figure should print it, e.g. ">75". */
function asPrinted(cell: string | undefined, display: Display): string {
  const sign = /^[<>]/.exec(cell ?? '')?.[0] ?? '';
  const amount = amountOfCell(cell) / divisorOf(display);
  const rounded =
    display.decimals === undefined ? amount : Number(amount.toFixed(display.decimals));
  return `${sign}${Number((rounded || amount).toPrecision(12))}${display.suffix}`;
}

/** Printed amounts in a drawing, of one kind of words, without the marks of thousands and zeros at the end. */
function amountsIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const [, sign = '', number = '', suffix = ''] =
      /([<>]?)((?<![\w.])−?\d[\d,]*(?:\.\d+)?)(\s?\S{0,4})$/.exec(text) ?? [];
    if (number === '') return [];
    return [`${sign}${Number(number.replaceAll(',', '').replace('−', '-'))}${suffix}`];
  });
}

/**
 * Where a drawing prints other values than its cells have: all of them where each has its value
 * beside it, else those that are printed.
 */
export function misprints(view: DrawnView, drawn: Drawn): string[] {
  const drawing = view.drawing as KnownFigure;
  const series = view.series as KnownSeries;
  const marks = marksIn(view, drawn);
  const texts = (pattern: RegExp) =>
    drawn.words
      .filter(({ kind, isFirst }) => isFirst && pattern.test(kind))
      .map(({ whole }) => whole);
  const missingFrom = (wanted: readonly string[], found: readonly string[]) => {
    const left = [...found];
    return wanted.filter((one) => {
      const at = left.indexOf(one);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
  };
  switch (drawing.kind) {
    case 'bar':
    case 'range': {
      const wanted = marks.map(({ row, column }) => asPrinted(row.cells[column], drawing.display));
      const found = amountsIn(texts(/value/));
      return [...missingFrom(wanted, found), ...missingFrom(found, wanted)];
    }
    case 'stack': {
      if (series.kind !== 'stack') return ['no stack'];
      const names = series.rows.map(({ label }) => label);
      const wanted = series.rows.flatMap(({ whole, parts }) => [
        asPrinted(String(whole), drawing.display),
        ...parts.map(({ value }) =>
          asPrinted(String('amount' in value && value.amount), drawing.display),
        ),
      ]);
      const found = amountsIn(texts(/value|inside|label/).filter((text) => !names.includes(text)));
      return [...missingFrom(wanted, found), ...missingFrom(found, wanted)];
    }
    case 'line':
    case 'bump': {
      const display = drawing.kind === 'line' ? drawing.display : drawing.amount?.display;
      const column = drawing.kind === 'line' ? drawing.value : drawing.amount?.value;
      const allowed = marks.map(({ row, column: own }) =>
        own === column && display ? asPrinted(row.cells[own], display) : ordinal(row.cells[own]),
      );
      const said = texts(/label/).map((text) => text.replace(/ \(.*\)$/, ''));
      const found = amountsIn(said);
      // A line that is alone says all its values.
      const isAlone = 'lines' in series && series.lines.length === 1;
      return [
        ...found.filter((one) => !allowed.includes(one)),
        ...(isAlone ? missingFrom(allowed, found) : []),
      ];
    }
    case 'map': {
      const said = texts(/label/).join(' ');
      return marks.flatMap(({ row, column }) => {
        const words = oneLine(row.cells[column] ?? '');
        return said.includes(words) ? [] : [words];
      });
    }
    case 'timeline': {
      const events = texts(/label/);
      return missingFrom(
        marks.map(({ row }) => oneLine(row.cells[drawing.event] ?? '')),
        events,
      );
    }
  }
}

/** As a drawing has it, wherever its cell breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function ordinal(cell: string | undefined): string {
  const ends = ['th', 'st', 'nd', 'rd'];
  const rank = Number(cell);
  const isTeen = rank % 100 > 10 && rank % 100 < 14;
  return `${rank}${(isTeen ? 'th' : ends[rank % 10]) ?? 'th'}`;
}
