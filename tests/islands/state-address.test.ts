import { expect, test } from 'vitest';
import { stateIn, withState } from '../../src/islands/state-address.ts';

test('the state of a figure is read from the query', () => {
  expect(stateIn('?landings=2024', 'landings')).toBe('2024');
  expect(stateIn('?a=1&landings=a%20b', 'landings')).toBe('a b');
  expect(stateIn('?landings=2024&landings=2023', 'landings')).toBe('2024');
  expect(stateIn('?landings', 'landings')).toBeUndefined();
  expect(stateIn('?berths=3', 'landings')).toBeUndefined();
  expect(stateIn('', 'landings')).toBeUndefined();
});

test('a state is set, changed and left out', () => {
  expect(withState('', 'landings', '2024')).toBe('?landings=2024');
  expect(withState('?landings=2024', 'landings', '2023')).toBe('?landings=2023');
  expect(withState('?landings=2024', 'landings', undefined)).toBe('');
  expect(withState('', 'landings', undefined)).toBe('');
  expect(withState('?landings=1&landings=2', 'landings', '3')).toBe('?landings=3');
});

test('everything else in the query stays to the letter', () => {
  const others = 'q=a%20b+c&flag&x=%C3%A9&empty=';
  expect(withState(`?${others}`, 'landings', '2024')).toBe(`?${others}&landings=2024`);
  expect(withState(`?landings=2024&${others}`, 'landings', undefined)).toBe(`?${others}`);
  expect(withState('?landings-by-year=2020', 'landings', '2024')).toBe(
    '?landings-by-year=2020&landings=2024',
  );
});

test('what is no state of ours cannot break the address', () => {
  expect(withState('?%E0%A4%A=1', 'landings', 'a&b=c#d')).toBe(
    '?%E0%A4%A=1&landings=a%26b%3Dc%23d',
  );
  expect(stateIn('?landings=a%26b%3Dc%23d', 'landings')).toBe('a&b=c#d');
});
