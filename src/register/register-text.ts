import { keptValue } from './kept-value.ts';
import type { KeptAddress, LinkRegister } from './link-register.ts';
import { toRuns } from './place-runs.ts';

const head = `# The link register: every address that this site has published, and every place on its pages.
# npm run release writes it; commit it with the content. Nothing is ever taken out of it.
`;

/** The register as its file has it: one promise a line, in order, so that a change is a line in a diff. */
export function registerText(register: LinkRegister): string {
  const addresses = [...register].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = addresses.flatMap(([address, kept]) => [
    address,
    ...factsOf(kept).map((fact) => `  ${fact}`),
  ]);
  return `${head}\n${lines.join('\n')}\n`;
}

function factsOf({ places, paragraphs, numbers, changes }: KeptAddress): string[] {
  return [
    ...toRuns(places).map((place) => `#${place}`),
    ...paragraphs.map(
      ({ id, words, sketch, isGone }) =>
        `${isGone ? 'gone' : 'paragraph'} ${id} ${words} ${sketch}`,
    ),
    ...[...numbers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, number]) => {
        const words = number.words.map((one) => JSON.stringify(one)).join(', ');
        return `number ${id} ${keptValue(number)}: ${words}`;
      }),
    ...changes.map(({ date, kind }) => `change ${date} ${kind}`),
  ];
}
