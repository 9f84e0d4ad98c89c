import type { Edition } from '../edition/edition.ts';
import { checkDepartures } from '../output/check-departures.ts';
import { landPlaces } from '../output/land-places.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { fileOfAddress, readAddresses } from '../output/read-addresses.ts';
import { layRedirects } from '../output/redirects.ts';
import type { Problem } from '../problem/problem.ts';
import { reportText } from '../problem/report.ts';
import { type Departures, fateOf } from '../register/departure.ts';
import type { LinkRegister } from '../register/link-register.ts';
import { findLosses, lossesText } from '../register/lost.ts';
import { type MovedPlace, movedPlaces, renamedPlaces } from '../register/place-departures.ts';

/** Puts the anchors of places that have moved where they are now. */
export async function landMovedPlaces(next: OutputFolder, edition: Edition): Promise<void> {
  stopAt(await landPlaces(next, allMovedPlaces(edition)));
}

/** The files of pages that more stands on than they were made with. */
export function filesOfMovedPlaces(edition: Edition): string[] {
  return allMovedPlaces(edition).map(({ page }) => fileOfAddress(page));
}

function allMovedPlaces({ content, notices }: Edition): MovedPlace[] {
  const { register, departures } = content;
  return [...movedPlaces(departures), ...renamedPlaces(register, departures, notices)];
}

/** Leads on from old addresses. The PDFs must be there: they may have moved too. */
export async function redirect(
  next: OutputFolder,
  { site, content, notices }: Edition,
): Promise<void> {
  const { base } = site;
  const { register, departures } = content;
  stopAt(await layRedirects(next, { base, register, departures, notices }));
}

/** Stops a build that would lose anything that was ever published. */
export async function checkRegister(
  next: OutputFolder,
  { content, notices }: Edition,
): Promise<void> {
  const { register, departures } = content;
  if (register.size === 0 && departures.size === 0) return;
  const addresses = await readAddresses(next);
  const present = new Map([...addresses].map(([address, { ids }]) => [address, ids]));
  stopAt(checkDepartures(departures, present));
  const losses = findLosses(register, present, departures, notices);
  if (losses.length > 0) throw new Error(lossesText(losses, present, register, notices));
}

/** The PDFs that readers may have a link to, so that a build must make them. */
export function publishedPdfs({
  register,
  departures,
}: {
  register: LinkRegister;
  departures: Departures;
}): string[] {
  return [...register.keys()].filter(
    (address) =>
      address.endsWith('.pdf') && !fateOf(address, departures, () => false)?.departure.withdrawn,
  );
}

/** Problems of the content that only a build can find. */
function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(reportText(problems, { color: false }));
}
