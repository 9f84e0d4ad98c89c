import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailAddress } from '../../src/model/mail-address.ts';

test('a letter to nobody has the title for its subject and the address in it', () => {
  expect(mailAddress({ subject: 'Fish & “chips”', body: 'https://lake.example/?a=1#b' })).toBe(
    'mailto:?subject=Fish%20%26%20%E2%80%9Cchips%E2%80%9D&body=https%3A%2F%2Flake.example%2F%3Fa%3D1%23b',
  );
});

test('whatever the title, it is read back as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (title, address) => {
      const { protocol, pathname, searchParams } = new URL(
        mailAddress({ subject: title, body: address }),
      );
      expect([protocol, pathname]).toEqual(['mailto:', '']);
      expect(searchParams.get('subject')).toBe(title);
      expect(searchParams.get('body')).toBe(address);
    }),
  );
});
