import { expect, test } from 'vitest';
import { reportAddress } from '../../src/edition/report-address.ts';
import type { Site } from '../../src/schema/site.ts';

const site = {
  name: 'The Lake Gazette',
  address: 'https://gazette.example',
  base: '/news/',
  publisher: { name: 'The Lake Gazette', email: 'desk@gazette.example' },
} as Site;

function letterOf(address: string): { to: string; subject: string; body: string } {
  const url = new URL(address);
  const { subject = '', body = '' } = Object.fromEntries(url.searchParams);
  return { to: url.pathname, subject, body };
}

test.each(['number', 'claim', 'figure'] as const)(
  'a letter about a %s says what is meant and where it stands',
  (kind) => {
    const address = reportAddress(site, {
      kind,
      id: 'brook-wants-more',
      address: '/claims/brook-wants-more/',
      words: 'disputed: “50% & more” is ready?',
    });
    expect(letterOf(address)).toEqual({
      to: 'desk@gazette.example',
      subject: `The Lake Gazette: ${kind} brook-wants-more`,
      body: [
        'Page: https://gazette.example/news/claims/brook-wants-more/',
        'It says: “disputed: “50% & more” is ready?”',
        '',
        'What is wrong, and where that can be seen:',
        '',
      ].join('\r\n'),
    });
  },
);

test('a letter about a number names its row', () => {
  const row = 'https://gazette.example/news/datasets/landings/#row-3';
  const address = reportAddress(site, { kind: 'number', id: 'a', address: '/', words: '3', row });
  expect(letterOf(address).body).toContain(`\r\nRow: ${row}\r\n`);
});
