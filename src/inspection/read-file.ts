import { readFileSync } from 'node:fs';
import { type DrawingFacts, readDrawing } from './drawing-facts.ts';
import { type PageFacts, readFacts } from './page-facts.ts';
import { parsePage } from './parse-page.ts';

/** A page or a drawing of the output that is to be read. */
export interface ReadJob {
  readonly path: string;
  /** In the output folder, e.g. "about/index.html". */
  readonly file: string;
  /** The site's own origin. */
  readonly origin: string;
}

export type FactsOf = { readonly page: PageFacts } | { readonly drawing: DrawingFacts };

/** Reads a file once for all rules; what is told of it are plain values. Throws with its name where it cannot be read. */
export function readOutputFile({ path, file, origin }: ReadJob): FactsOf {
  try {
    const parsed = parsePage(file, readFileSync(path, 'utf8'));
    return file.endsWith('.svg')
      ? { drawing: readDrawing(parsed, origin) }
      : { page: readFacts(parsed, origin) };
  } catch (error) {
    throw new Error(`readOutputFile: ${file}: ${(error as Error).message}`, { cause: error });
  }
}
