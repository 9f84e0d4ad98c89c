import { fromXml } from 'xast-util-from-xml';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import { sitemapFaults, sitemapIndexFaults } from '../sitemap-faults.ts';
import { elementsIn, wordsIn } from '../xml-tree.ts';

const index = 'sitemap-index.xml';

/** The sitemap is what its protocol asks for, and has every page that is known by its own address, once. */
export async function checkSitemaps(output: Output): Promise<SiteFinding[]> {
  const root = output.origin + output.base;
  const findings: SiteFinding[] = [];
  const add = (file: string, found: string) =>
    findings.push({
      rule: 'sitemap-valid',
      file,
      offset: 0,
      found,
      wanted: 'every page once, as the protocol of sitemaps has it',
      hint: 'correct what src/sharing/sitemap makes',
    });
  const read = async (file: string, faultsOf: (xml: string, at: string) => string[]) => {
    if (!output.files.has(file)) {
      add(file, 'no such file');
      return [];
    }
    const xml = await output.text(file);
    try {
      for (const fault of faultsOf(xml, root + file)) add(file, fault);
      const [list] = elementsIn(fromXml(xml));
      return list ? elementsIn(list) : [];
    } catch (error) {
      add(file, `no XML: ${(error as Error).message}`);
      return [];
    }
  };
  const listed: string[] = [];
  for (const map of await read(index, sitemapIndexFaults)) {
    const file = targetOf(output, index, elementsIn(map, 'loc').map(wordsIn).join(''))?.file;
    if (file === undefined) continue;
    for (const url of await read(file, sitemapFaults)) {
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
