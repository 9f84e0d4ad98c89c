import { Cache } from '../../cache/cache.ts';
import { CardFiles } from '../../pictures/card-files.ts';
import { fileRoute } from '../_file.ts';

const files = new CardFiles(new Cache(process.cwd()));

/** The picture that a link to a page is shown with. Its name is a hash of its bytes. */
export const { getStaticPaths, GET } = fileRoute(
  'card',
  /^\/cards\/(?<name>[^/]+)\.png$/,
  (choices) => ({ body: files.bytesOf(choices), mediaType: 'image/png' }),
);
