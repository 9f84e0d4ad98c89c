import { imageSize } from 'image-size';
import type { Complaint } from '../../problem/problem.ts';
import { numeralsIn } from '../numerals.ts';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import type { CardFacts } from '../page-facts.ts';

/** What the pictures of previews measure everywhere, px, and may weigh, so that they come in time. */
const card = { width: 1200, height: 630, most: 60_000 };

/** Every page that may be found has a card, and the card is what the page says of it. */
export async function checkCards(output: Output): Promise<SiteFinding[]> {
  const faults = new Map<string, string[]>();
  const findings: SiteFinding[] = [];
  for (const [file, facts] of output.pages) {
    if (facts.isHidden) continue;
    if (!facts.card) {
      findings.push({ file, offset: 0, ...unfit('no card for previews') });
      continue;
    }
    const { address, offset, words } = facts.card;
    const inFile = faults.get(address) ?? (await faultsOf(output, address));
    faults.set(address, inFile);
    for (const fault of [...inFile, ...faultsSaid(facts.card)]) {
      findings.push({ file, offset, ...unfit(`the card ${address}: ${fault}`) });
    }
    for (const numeral of new Set(numeralsIn(words))) {
      if (facts.numerals[numeral] !== undefined) continue;
      findings.push({
        rule: 'number-same',
        file,
        offset,
        found: `${numeral} in the words of the card`,
        wanted: 'numbers that the page states',
        hint: 'find out which of the two is right',
      });
    }
  }
  return findings;
}

async function faultsOf(output: Output, address: string): Promise<string[]> {
  const file = targetOf(output, 'index.html', address)?.file;
  if (file === undefined || !output.files.has(file)) return ['is not there'];
  const bytes = await output.bytes(file);
  const { width, height, type } = imageSize(bytes);
  return [
    ...(type === 'png' ? [] : [`is ${type}`]),
    ...(width === card.width && height === card.height ? [] : [`is ${width} × ${height}`]),
    ...(bytes.length <= card.most ? [] : [`has ${bytes.length} bytes`]),
  ];
}

function faultsSaid({ width, height, words }: CardFacts): string[] {
  return [
    ...(width === card.width && height === card.height
      ? []
      : [`is said to be ${width} × ${height}`]),
    ...(words.trim() === '' ? ['has no alternative text'] : []),
  ];
}

function unfit(found: string): Complaint<'card-fits'> {
  return {
    rule: 'card-fits',
    found,
    wanted: `a PNG of ${card.width} × ${card.height}, ${card.most / 1000} kB at most, with words`,
    hint: 'give the page a card that src/pictures has drawn',
  };
}
