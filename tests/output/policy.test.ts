import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyOf } from '../../src/output/policy.ts';

test('a page’s styles are allowed by their hash and by nothing else', () => {
  const hash = createHash('sha256').update('p{margin:0}').digest('base64');
  const policy = policyOf('<head><style>p{margin:0}</style></head>');
  expect(policy).toContain(`style-src 'sha256-${hash}';`);
  expect(policy).not.toContain('unsafe');
});

test('a page without styles allows none, and an inline script is never allowed', () => {
  expect(policyOf('<p>words</p>')).toContain("style-src 'none'");
  expect(policyOf('<script>alert(1)</script>')).toContain("script-src 'none'");
  expect(policyOf('')).toContain("default-src 'none'");
});

test('a script is allowed by the hash that its tag is sealed with', () => {
  const policy = policyOf('<script integrity="sha256-abc=" src="/a.js"></script>');
  expect(policy).toContain("script-src 'sha256-abc=';");
});
