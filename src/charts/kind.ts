import type { Element } from 'hast';
import type { z } from 'zod';
import type { GroundArea } from '../model/area.ts';
import type { Dataset, Row } from '../model/dataset.ts';
import type { FigureDescription } from '../schema/figure.ts';
import type { Axes } from './annotations/axes.ts';
import type { ColumnUse } from './column-use.ts';
import type { PrintedAmounts } from './display.ts';
import type { ExcerptRule } from './excerpt-rule.ts';
import type { FigureFault, NamedArea, NamedText } from './figure-fault.ts';
import type { Frame } from './frame.ts';
import type { Mark, MarkWords, Remainder } from './mark.ts';
import type { Series } from './series.ts';

/**
 * All that the house knows of one kind of figure: `F` is what its author writes, `S` what is drawn.
 * A kind is a folder below `kinds/`, and a line in `kinds.ts`.
 *
 * These are methods and no properties, so that a kind of its own figures stands in the list of
 * kinds of any: whoever looks one up goes by the figure's `kind`, which its schema has read.
 */
export interface Kind<F extends FigureDescription = FigureDescription, S extends Series = Series> {
  /** What the author writes behind `kind:`, e.g. "bar". */
  readonly name: S['kind'];
  /** What it is called where it cannot be seen: "bar chart". */
  readonly noun: string;
  /** Where its marks stand: each on a row of its own, or anywhere on lines. Strokes and pointers go by it. */
  readonly marksOn: 'rows' | 'lines';
  /** What it takes of a printed article: a column of it, or both where its words need the width. */
  readonly takes: 'column' | 'sheet';
  /** What an author may write, `kind` among it. */
  readonly schema: z.ZodType<F> & z.core.$ZodTypeDiscriminable;
  /** Whose work it draws besides that of the rows, e.g. coastlines. */
  readonly credit?: string;
  /** How few of its rows, lines or events still say something. */
  readonly excerpt: ExcerptRule<S>;
  /** Named drawings: each is an entry of the gallery, and a snapshot. */
  readonly examples: Readonly<Record<string, S>>;

  /** The columns that a figure names, and of what type they must be. */
  columnUses(figure: F): ColumnUse[];
  /** The areas that a figure names. */
  areaUses?(figure: F): NamedArea[];
  /** The columns of its table, in order. */
  tableColumns(figure: F): string[];
  /** Its rows in the table's order; that of the file if left out. */
  inTableOrder?(figure: F, rows: readonly Row[]): Row[];

  /** The amounts that it prints, and how; none if it prints no amounts. */
  amounts(figure: F): PrintedAmounts | undefined;
  /** Texts of rows that a figure lists, and that must occur; a step without rows is a gap and may be named. */
  texts(figure: F): NamedText[];
  /** The column of what it draws, one text a thing: by that it is counted, e.g. "12 countries". */
  things(figure: F): string;
  /** The texts that may be highlighted, or why there are none. */
  highlightable(figure: F): Highlightable | Omit<FigureFault, 'path'>;
  /** Names that give marks their ids and must be told apart, group by group. */
  names(figure: F, rows: readonly Row[]): NamedText[][];
  /** Rows of one state that would have no mark, or not one of their own. The columns are checked before. */
  faults(figure: F, rows: readonly Row[], dataset: Dataset): FigureFault[];

  /** What is drawn of the rows of one state, and of the areas that the figure names. It is checked before. */
  toSeries(
    figure: F,
    rows: readonly Row[],
    dataset: Dataset,
    areas: ReadonlyMap<string, GroundArea>,
  ): S;
  /** The series on a scale that it shares with those of other states. */
  withOthers(series: S, others: readonly S[]): S;
  /**
   * The drawing: no script, no style, colour and face by class only. What no other kind looks like
   * stands in `<kind>.css` of its folder, below the class `chart-<kind>`.
   */
  draw(series: S, frame: Frame): Element;
  /**
   * Where amounts and texts stand in that drawing, for annotations, which the house draws. A kind
   * without it has room for notes at its marks and for nothing else. Its scale of amounts, if it has
   * one, reaches to `series.reach`.
   */
  axes?(series: S, frame: Frame): Axes;

  /** The marks that stand for rows; those of missing amounts may be among them. */
  marks(figure: F, rows: readonly Row[]): Mark[];
  /** What a mark is, and what it says. */
  wordsOf(mark: Mark, figure: F): MarkWords;
  /** Marks that stand for no row, since the drawing works them out. */
  remainders?(figure: F, rows: readonly Row[]): Remainder[];
  /** Labels of rows that have no mark, to be named below the drawing. */
  unmarked?(figure: F, rows: readonly Row[]): string[];
}

/** The column whose texts may be highlighted; with the texts, where not all of them are drawn. */
interface Highlightable {
  readonly column: string;
  readonly texts?: readonly string[];
}
