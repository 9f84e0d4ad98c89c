import { type Output, type SiteFinding, targetOf } from '../output.ts';

/** Follows every link, picture, style and script of every page as far as the site itself goes. */
export function checkDeadLinks(output: Output): SiteFinding[] {
  const ids = new Map([...output.pages].map(([file, facts]) => [file, new Set(facts.ids)]));
  return [...output.pages].flatMap(([file, { links }]) =>
    links.flatMap(({ address, offset }) => {
      const target = targetOf(output, file, address);
      if (!target) return [];
      const isThere = target.file !== undefined && output.files.has(target.file);
      const places = ids.get(target.file ?? '');
      if (isThere && (target.place === '' || !places || places.has(target.place))) return [];
      return [
        {
          rule: 'link-leads' as const,
          file,
          offset,
          found: `${address}, where there is no such ${isThere ? 'place on the page' : 'page'}`,
          wanted: 'an address that is there',
          hint: 'correct the link, or publish what it leads to',
        },
      ];
    }),
  );
}
