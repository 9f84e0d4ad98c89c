import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Image } from './content.ts';
import type { ContentFile } from './content-files.ts';
import { oversize } from './picture-size.ts';

/** The name by which a text asks for a picture. */
export const imageId = (file: ContentFile): string => `${file.name}.${file.ending}`;

export async function readImage(
  file: ContentFile,
): Promise<{ readonly entry?: Image; readonly problems: readonly Problem[] }> {
  const place = { file: file.file, line: 1, column: 1 };
  try {
    const bytes = await readFile(file.path);
    const { width, height } = imageSize(bytes);
    const size = oversize({ bytes: bytes.length, width, height });
    const entry = { name: imageId(file), path: file.path, width, height };
    return { entry, problems: size ? [problemAt(place, size)] : [] };
  } catch {
    const problem = problemAt(place, {
      rule: 'value-kind',
      found: 'a picture that cannot be read',
      wanted: `a ${file.ending} file`,
      hint: 'save the picture again in that format',
    });
    return { problems: [problem] };
  }
}
