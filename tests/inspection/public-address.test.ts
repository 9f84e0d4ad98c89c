import { expect, test } from 'vitest';
import { isPlaceholderHost } from '../../src/inspection/placeholder-host.ts';
import { checkPublicAddress } from '../../src/inspection/site-rules/public-address.ts';

test.each([
  ...['assay.example', 'ASSAY.EXAMPLE', 'assay.example.', 'a.b.test', 'nothing.invalid'],
  ...['localhost', 'desk.localhost', 'example.com', 'news.example.org', 'example.net'],
  ...['printer.local', 'wiki.internal', 'router.home.arpa', 'intranet'],
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.1.1'],
  ...['100.64.0.1', '192.0.2.1', '198.51.100.7', '203.0.113.9', '0.0.0.0'],
  ...['[::1]', '[fd00::1]', '[fe80::1]', '[2001:db8::1]', '[::ffff:10.0.0.1]'],
])('%s is no host that readers elsewhere can reach', (host) => {
  expect(isPlaceholderHost(host)).toBe(true);
});

test.each([
  ...['assay.news', 'example-desk.org', 'myexample.com', 'example.co.uk', 'test.org'],
  ...['latest', 'contest'].map((name) => `${name}.de`),
  ...['8.8.8.8', '172.32.0.1', '11.0.0.1', '[2a00:1450::1]', 'xn--80ak6aa92e.com'],
])('%s is one', (host) => {
  expect(isPlaceholderHost(host)).toBe(false);
});

test('the address and the desk are each told by themselves, at their own key', () => {
  const found = (address: string, email: string) =>
    checkPublicAddress({ address, publisher: { email } }).map(({ path, found }) => [
      path.join('.'),
      found,
    ]);
  expect(found('https://gazette.org', 'desk@gazette.org')).toEqual([]);
  expect(found('https://localhost:8080', 'desk@gazette.org')).toEqual([
    ['address', '"https://localhost:8080", which no reader elsewhere can reach'],
  ]);
  expect(found('https://gazette.org', 'a@b@gazette.example')).toEqual([
    ['publisher.email', '"a@b@gazette.example", which no reader elsewhere can reach'],
  ]);
  expect(found('https://[::1]', 'desk@localhost')).toHaveLength(2);
});
