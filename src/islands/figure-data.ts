import { readJson } from './read-json.ts';
import type { Tree } from './tree.ts';

/** As `sharing/mark-words.ts` writes it. */
export interface MarkWords {
  /** As the drawing has it in `data-id`. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** The line of the dataset; absent where the drawing worked the mark out. */
  readonly line?: number;
}

/** As `sharing/figure-data.ts` writes it. */
export interface ViewData {
  readonly marks: readonly MarkWords[];
  readonly change?: {
    readonly label: string;
    readonly title: readonly Tree[];
    readonly subtitle: readonly Tree[];
    readonly foot: readonly Tree[];
    /** By the class of their places: "wide", "narrow". */
    readonly drawings: Readonly<Record<string, Tree>>;
  };
}

/** As `sharing/figure-data.ts` writes it. */
export interface FigureData {
  readonly dataset: string;
  /** The state that a page shows first; empty where there are none. */
  readonly opening: string;
  /** By the id of the state; by the empty word where there are none. */
  readonly views: Readonly<Record<string, ViewData>>;
}

/** The data of a figure, from a file with all figures of a page. Rejected where there are none. */
export async function readFigure(address: string, id: string): Promise<FigureData> {
  const data = (await readJson<Record<string, FigureData>>(address))[id];
  if (!data) throw new Error(`readFigure: ${address} has no figure ${id}`);
  return data;
}
