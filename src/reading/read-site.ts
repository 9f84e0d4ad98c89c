import { type Problem, problemAt } from '../problem/problem.ts';
import { siteSchema } from '../schema/site.ts';
import { checkShape } from './check-shape.ts';
import type { Content } from './content.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

/** What site.yaml says: the site, and apart from it the waivers that it holds for the output. */
export type SiteRead = Pick<Content, 'site' | 'outputWaivers' | 'placeInSite'>;

export function readSite(source: SourceText): {
  readonly read?: SiteRead;
  readonly problems: readonly Problem[];
} {
  const yaml = parseYaml(source);
  const { data, problems } = checkShape(yaml, siteSchema);
  if (!data) return { problems };
  const { waivers, ...site } = data;
  const outputWaivers = waivers.map((waiver, index) => ({
    ...waiver,
    place: yaml.placeOf(['waivers', index, 'at']),
  }));
  return { read: { site, outputWaivers, placeInSite: (path) => yaml.placeOf(path) }, problems };
}

/** `label` is the content folder as problems name it. */
export function withoutSite(label: string): Problem {
  return problemAt(
    { file: `${label}/site.yaml`, line: 1, column: 1 },
    {
      rule: 'value-present',
      found: 'no site.yaml',
      wanted: 'the description of the site',
      hint: 'add site.yaml with name, tagline, description, address, publisher, masthead and licence; docs/writing.md has one',
    },
  );
}
