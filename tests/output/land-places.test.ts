import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { landPlaces } from '../../src/output/land-places.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { movedPlaces } from '../../src/register/place-departures.ts';
import { departuresOf } from '../register/made.ts';
import { page, useOutput } from './made-output.ts';

const output = useOutput();
const line = (from: string, to: string) => departuresOf({ [`/a/#${from}`]: to });

test.each([
  ['one', '<h2 id="one"><span id="old"></span>One</h2>'],
  ['row-2', '<tr id="row-2"><th scope="row"><span id="old"></span>1</th>'],
  ['rows', '<th scope="row"><span id="old"></span>1</th>'],
  ['list', '<ul id="list"><li><span id="old"></span>Item</li>'],
  ['number-a', 'href="numbers/"><span id="old"></span>3 t</a>'],
  ['pier', '<span id="old"></span><img id="pier"'],
])(
  'A place that has moved to #%s is an empty element there, in valid markup',
  async (at, found) => {
    await output.lay({ '/a/': page });
    expect(
      await landPlaces(
        await OutputFolder.open(output.folder),
        movedPlaces(line('old', `/a/#${at}`)),
      ),
    ).toEqual([]);
    const html = await output.read('/a/');
    expect(html).toContain(found);
    expect(html.replace('<span id="old"></span>', '')).toBe(page);
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    expect((await validator.validateString(html)).results).toEqual([]);
  },
);

test('A place that has moved to the page lands at its head', async () => {
  await output.lay({ '/a/': page });
  await landPlaces(await OutputFolder.open(output.folder), movedPlaces(line('old', '/a/')));
  expect(await output.read('/a/')).toContain('<main id="main"><span id="old"></span>');
});

test('A place that is still there has not moved', async () => {
  await output.lay({ '/a/': page });
  expect(
    await landPlaces(await OutputFolder.open(output.folder), movedPlaces(line('one', '/a/#row-2'))),
  ).toMatchObject([{ rule: 'moved-from', found: '"/a/#one", which is still there' }]);
  expect(await output.read('/a/')).toBe(page);
});
