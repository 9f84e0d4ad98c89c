import { figureSchema } from '../charts/figure-schema.ts';
import type { Problem } from '../problem/problem.ts';
import { checkShape } from './check-shape.ts';
import type { Figure } from './content.ts';
import type { ContentFile } from './content-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { readStates } from './read-states.ts';
import type { SourceText } from './source-text.ts';

export function readFigure(
  file: ContentFile,
  source: SourceText,
): { readonly entry?: Figure; readonly problems: readonly Problem[] } {
  const yaml = parseYaml(source);
  const { data: drawing, problems } = checkShape(yaml, figureSchema);
  if (!drawing) return { problems };
  const entry: Figure = {
    id: file.name,
    place: { file: file.file, line: 1, column: 1 },
    title: yaml.wordsAt(['title']),
    subtitle: yaml.wordsAt(['subtitle']),
    description: yaml.wordsAt(['description']),
    annotations: drawing.annotations.map((_, index) =>
      yaml.wordsAt(['annotations', index, 'text']),
    ),
    ...(drawing.note !== undefined && { note: yaml.wordsAt(['note']) }),
    drawing,
    states: readStates(drawing, yaml),
    placeOf: yaml.placeOf,
  };
  return { entry, problems };
}
