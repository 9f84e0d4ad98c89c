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
  const found = beforePublishing(content);
  if (isSaid || found.length === 0) return;
  isSaid = true;
  console.warn(`Before it is published:\n${reportText(found, { color: false })}`);
}
