import { checkPublicAddress } from '../inspection/site-rules/public-address.ts';
import { waive } from '../inspection/waive.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import { reportText } from '../problem/report.ts';
import type { Content } from '../reading/content.ts';

/** What in site.yaml keeps a site from being published, and is not waived. */
export function beforePublishing({ site, outputWaivers, placeInSite }: Content): Problem[] {
  const settings = checkPublicAddress(site);
  const { left } = waive(settings, outputWaivers);
  return settings
    .filter((finding) => left.includes(finding))
    .map(({ path, ...finding }) => problemAt(placeInSite(path), finding));
}

let isSaid = false;

/** Says it while nobody publishes, when it is no problem yet; once, also where a server starts again. */
export function warnBeforePublishing(content: Content): void {
  const warning = publishingWarning(content);
  if (isSaid || warning === undefined) return;
  isSaid = true;
  console.warn(warning);
}

/** The words of it; `undefined` where nothing keeps the site from being published. */
export function publishingWarning(content: Content): string | undefined {
  const found = beforePublishing(content);
  return found.length > 0
    ? `Before it is published:\n${reportText(found, { color: false })}`
    : undefined;
}
