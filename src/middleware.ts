import { channel } from 'node:diagnostics_channel';

const rendered = channel('assay:rendered');

/** Says of every page and file that it is being rendered, to whoever counts: `npm run build` does. */
export const onRequest = (_context: unknown, next: () => Promise<Response>): Promise<Response> => {
  rendered.publish(undefined);
  return next();
};
