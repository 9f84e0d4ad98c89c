import { showValue } from '../model/working.ts';
import { counted } from '../quantity/counted.ts';
import { headsOf } from './departure.ts';
import { keptValue } from './kept-value.ts';
import { bare, type KeptAddress, type KeptNumber, type LinkRegister } from './link-register.ts';
import { toRuns } from './place-runs.ts';

/** Lines of a list that are shown. */
const most = 20;

/** What a release adds to the register and changes in it, for its author; empty where that is nothing. */
export function releaseText(before: LinkRegister, after: LinkRegister): string {
  const fresh = new Set([...after.keys()].filter((address) => !before.has(address)));
  const addresses = [...headsOf(fresh)]
    .map(([head, others]) => (others === 0 ? head : `${head} and ${others} with it`))
    .sort();
  const pairs = [...after]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, now]) => ({ address, was: before.get(address), now }));
  const places = pairs.flatMap(({ address, was, now }) =>
    was ? toRuns(difference(now.places, was.places)).map((place) => `${address}#${place}`) : [],
  );
  return [
    ...list(`${counted(fresh.size, 'new address', 'new addresses')}:`, addresses),
    ...list(`${counted(places.length, 'new place', 'new places')} on known pages:`, places),
    ...list(
      'Paragraphs:',
      pairs.flatMap(({ address, was, now }) => paragraphs(address, was, now)),
    ),
    ...list(
      'Numbers:',
      pairs.flatMap(({ address, was, now }) => numbers(address, was, now)),
    ),
    ...list(
      'Told in the log of changes:',
      pairs.flatMap(({ address, was, now }) => told(address, was, now)),
    ),
  ].join('\n');
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [
    title,
    ...lines.slice(0, most).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function difference(all: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  return [...all].filter((one) => !known.has(one));
}

function paragraphs(address: string, was: KeptAddress = bare, now: KeptAddress): string[] {
  const before = new Map(was.paragraphs.map((one) => [one.id, one]));
  const living = now.paragraphs.filter(({ isGone }) => !isGone);
  const fresh = living.filter(({ id }) => !before.has(id)).length;
  const edited = living.filter(
    ({ id, words }) => (before.get(id)?.words ?? words) !== words,
  ).length;
  const removed = now.paragraphs.filter(
    ({ id, isGone }) => isGone && before.get(id)?.isGone === false,
  );
  const parts = [
    fresh > 0 && `${fresh} new`,
    edited > 0 && `${edited} edited`,
    removed.length > 0 && `${removed.length} removed, whose links land beside them`,
  ].filter(Boolean);
  return parts.length > 0 ? [`${address}  ${parts.join(', ')}`] : [];
}

function numbers(address: string, was: KeptAddress = bare, now: KeptAddress): string[] {
  const changed = [...now.numbers].flatMap(([id, number]) => {
    const before = was.numbers.get(id);
    if (!before || keptValue(before) === keptValue(number)) return [];
    return [`${address}  ${id}: ${said(before)} → ${said(number)}`];
  });
  const fresh = [...now.numbers.keys()].filter((id) => !was.numbers.has(id)).length;
  return [...changed, ...(fresh > 0 ? [`${address}  ${fresh} new`] : [])];
}

function said({ value, unit, tied, words }: KeptNumber): string {
  const shown = `${showValue(value, unit)}${tied ? ', tied' : ''}`;
  return words[0] === undefined ? shown : `${shown} (“${words[0]}”)`;
}

function told(address: string, was: KeptAddress = bare, now: KeptAddress): string[] {
  const known = was.changes.map(({ date, kind }) => `${date} ${kind}`);
  return now.changes.flatMap(({ date, kind }) => {
    const index = known.indexOf(`${date} ${kind}`);
    if (index === -1) return [`${address}  ${kind} of ${date}`];
    known.splice(index, 1);
    return [];
  });
}
