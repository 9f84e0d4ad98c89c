import { expect, test } from 'vitest';
import { slownessOf } from '../../src/tools/audit-speed.ts';
import { plainPage } from '../../src/tools/plain-page.ts';

test('an article is written by hand: its words, three charts and nothing to load', () => {
  const page = plainPage(`<main><article class="article">
    <header class="article-head"><h1>Fewer cross</h1><p class="standfirst">A <b>count</b></p></header>
    <p>In <a href="#n">2025</a> they fell.</p><h2>Why</h2><p>Nobody knows.</p>
    <div class="sources"><ol><li>Port City, 2025</li></ol></div></article></main>`);
  const body = page.slice(page.indexOf('<main>')).replace(/<figure>.*?<\/figure>/gs, '');
  expect(body.match(/[^<>]+(?=<)/g)).toEqual([
    'Fewer cross',
    'A count',
    'In 2025 they fell.',
    'Why',
    'Nobody knows.',
    'Port City, 2025',
  ]);
  expect(page.match(/<svg /g)).toHaveLength(3);
  expect(page).not.toMatch(/<script|<img|src=|href="(?!data:,)/);
});

test('an article is slow where it costs more than it may beside one written by hand', () => {
  const byHand = { paint: 1000, blocked: 40, laidOut: 300 };
  expect(slownessOf({ byHand, article: { paint: 1150, blocked: 20, laidOut: 900 } })).toEqual([]);
  expect(slownessOf({ byHand, article: { paint: 1300, blocked: 71, laidOut: 900 } })).toEqual([
    'the largest paint takes 1.30 times as long; 1.15 are allowed',
    'it answers nobody for 71 ms; 20 are allowed',
  ]);
});
