import type { FigureData } from '../edition/figure-data.ts';
import { readJson } from './read-json.ts';

/** The data of a figure, from a file with all figures of a page. Rejected where there are none. */
export async function readFigure(address: string, id: string): Promise<FigureData> {
  const data = (await readJson<Record<string, FigureData>>(address))[id];
  if (!data) throw new Error(`readFigure: ${address} has no figure ${id}`);
  return data;
}
