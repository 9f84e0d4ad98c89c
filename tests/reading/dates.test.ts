import { expect, test } from 'vitest';
import { isPartialDate, isRealDay, moment } from '../../src/schema/parts.ts';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

test('A day is real if the Gregorian calendar has it', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (const year of [1, 4, 96, 99, 100, 400, 1582, 1900, 2000, 2023, 2024, 2100, 9999]) {
    for (let month = 0; month <= 13; month += 1) {
      const length = (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
      for (let day = 0; day <= 32; day += 1) {
        expect([year, month, day, isRealDay(year, month, day)]).toEqual([
          year,
          month,
          day,
          day >= 1 && day <= length,
        ]);
      }
    }
  }
});

test.each([
  ['2025-03-31', '2025-03-31T00:00:00Z'],
  ['2025-03-31T08:30', '2025-03-31T08:30:00Z'],
  ['2025-03-31 08:30:15', '2025-03-31T08:30:15Z'],
  ['2025-03-31T08:30Z', '2025-03-31T08:30:00Z'],
  ['2025-03-31T23:30-01:00', '2025-04-01T00:30:00Z'],
  ['2024-03-01T00:30+01:00', '2024-02-29T23:30:00Z'],
])('The moment %s is %s, whatever the zone of the machine', (written, meant) => {
  const zone = process.env['TZ'];
  try {
    for (const place of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
      process.env['TZ'] = place;
      expect(moment.parse(written)).toBe(meant);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test.each([
  '2025-02-29',
  '2025-04-31T08:00',
  '2025-3-31',
  '31.3.2025',
  '2025-03-31T8:00',
  '2025-03-31T25:00',
  '2025-03-31T24:00',
  '2025-03-31T08:60',
  '2025-03-31T08:00+99:00',
  '2025-03-31T08:00 Europe/Berlin',
  '2025-03',
  '',
])('"%s" is no moment', (written) => {
  expect(moment.safeParse(written).success).toBe(false);
});

test('A date may be known to the year, the month or the day', () => {
  const known = ['2025', '2025-12', '2024-02-29'];
  const none = ['2025-13', '2025-00', '2025-02-29', '25', '2025-1', '2025-12-1', '', 'undated'];
  expect(known.map(isPartialDate)).toEqual(known.map(() => true));
  expect(none.map(isPartialDate)).toEqual(none.map(() => false));
});
