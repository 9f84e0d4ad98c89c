import { readFile } from 'node:fs/promises';
import { fileRoute } from '../_file.ts';

/** The route of pictures with one ending. */
export function imageRoute(ending: string, mediaType: string) {
  const pattern = new RegExp(`^/images/(?<name>[^/]+)\\.${ending}$`);
  return fileRoute('image', pattern, async ({ path }) => ({
    body: new Uint8Array(await readFile(path)),
    mediaType,
  }));
}
