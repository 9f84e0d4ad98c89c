import { z } from 'zod';
import { day, refuse, shown } from './parts.ts';

/** An address of the site from its root: a page, a file, or a place on a page. */
const siteAddress = z.string().superRefine((value, context) => {
  const [page = '', place, ...more] = value.split('#');
  const steps = page.slice(1).split('/');
  const isPath = /^\/[^\s?"'<>\\%]*$/.test(page) && !steps.slice(0, -1).includes('');
  const isInside = !steps.some((step) => /^\.{1,2}$/.test(step));
  const isFile = /\.[a-z0-9]+$/i.test(page);
  const isPlace = page.endsWith('/') && /^[^\s"'<>]+$/.test(place ?? '') && more.length === 0;
  if (isPath && isInside && (place === undefined ? isFile || page.endsWith('/') : isPlace)) return;
  refuse(context, {
    rule: 'moved-inside',
    wanted: 'an address of this site from its root: /a-page/, /a-page/#place or /a-file.csv',
    hint: /^[a-z]+:/i.test(value)
      ? 'lead to a page of this site, which may link to another one'
      : 'write it as it stands in content/links.txt',
  });
});

const withdrawal = z.strictObject({
  withdrawn: day,
  /** Why, for the reader who follows an old link. */
  reason: shown,
});

/** `moved.yaml`: old addresses, each with the new one or a statement that it is withdrawn. */
export const movedSchema = z.record(
  siteAddress,
  z.union([siteAddress, withdrawal], 'an address of this site, or withdrawn: and reason:'),
);
