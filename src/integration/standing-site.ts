import { listFiles } from '../output/files.ts';
import { stands } from '../output/output-record.ts';
import { repair } from '../output/swap.ts';
import { inputsOf, LastBuild } from './last-build.ts';
import { momentNow } from './moment.ts';
import type { Places } from './places.ts';
import type { PdfWish } from './will-print.ts';

/**
 * The site that stands in the output folder where a build would make it again file by file, with
 * what that build said; `undefined` where anything that decides a file has changed, or a file has.
 */
export async function standingSite(
  places: Places,
  pdf: PdfWish,
): Promise<{ readonly base: string; readonly said: readonly string[] } | undefined> {
  await repair(places.out);
  const last = (await LastBuild.of(places)).read();
  if (!last || last.inputs !== (await inputsOf(places, pdf))) return undefined;
  // There may be a browser by now.
  if (!last.isPrinted && pdf !== 'none') return undefined;
  if (last.until !== undefined && last.until <= momentNow()) return undefined;
  const files = await listFiles(places.out).catch(() => []);
  const isWhole = files.length === Object.keys(last.files).length;
  return isWhole && (await stands(places.out, last.files)) ? last : undefined;
}
