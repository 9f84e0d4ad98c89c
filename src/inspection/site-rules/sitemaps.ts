import { fromXml } from 'xast-util-from-xml';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import { elementsIn, wordsIn } from '../xml-tree.ts';

const index = 'sitemap-index.xml';

/** The sitemap has every page that is known by its own address, once, and pictures that are there. */
export async function checkSitemaps(output: Output): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  const add = (file: string, found: string) =>
    findings.push({
      rule: 'sitemap-valid',
      file,
      offset: 0,
      found,
      wanted: 'every page once, and pictures that are there',
      hint: 'correct what src/sharing/sitemap makes',
    });
  const read = async (file: string) => {
    if (!output.files.has(file)) {
      add(file, 'no such file');
      return [];
    }
    try {
      const [list] = elementsIn(fromXml(await output.text(file)));
      return list ? elementsIn(list) : [];
    } catch (error) {
      add(file, `no XML: ${(error as Error).message}`);
      return [];
    }
  };
  const listed: string[] = [];
  for (const map of await read(index)) {
    const file = targetOf(output, index, elementsIn(map, 'loc').map(wordsIn).join(''))?.file;
    if (file === undefined) continue;
    for (const url of await read(file)) {
      listed.push(...elementsIn(url, 'loc').map(wordsIn));
      for (const image of elementsIn(url, 'image:image').flatMap((one) => elementsIn(one))) {
        const picture = targetOf(output, index, wordsIn(image))?.file;
        if (picture !== undefined && output.files.has(picture)) continue;
        add(file, `the picture ${wordsIn(image)}, which is not there`);
      }
    }
  }
  const own = new Set(
    [...output.pages].flatMap(([file, { canonical, isHidden }]) => {
      const isOwn = canonical !== undefined && targetOf(output, file, canonical)?.file === file;
      return isOwn && !isHidden ? [canonical] : [];
    }),
  );
  for (const address of listed) {
    if (!own.delete(address)) add(index, `${address}, which is no page of its own`);
  }
  for (const address of own) add(index, `no ${address}`);
  return findings;
}
