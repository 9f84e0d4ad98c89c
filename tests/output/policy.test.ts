import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../../src/output/manifest.ts';
import { policyOf } from '../../src/output/policy.ts';
import { anyFiles, layOutput, pageOf } from './lay-output.ts';

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

test('a host allows the pages of a kind what any of them needs, and each page allows itself less', async () => {
  const { out, remove } = await layOutput({
    ...anyFiles,
    'about/index.html': pageOf('Another', '<style>b{color:red}</style>'),
  });
  try {
    const { policies } = await readManifest(out);
    const about = await readFile(join(out, 'about/index.html'), 'utf8');
    const home = await readFile(join(out, 'index.html'), 'utf8');
    const styles = (policy: string) => /style-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    expect(styles(policyOf(about))).toHaveLength(2);
    expect(styles(policyOf(home))).toHaveLength(1);
    for (const policy of Object.values(policies).slice(0, 4)) {
      expect(styles(policy).sort()).toEqual(styles(policyOf(about)).sort());
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
    expect(about).toContain(policyOf(about));
    expect(policies.still).toContain("script-src 'none'");
    expect(policies.live).toMatch(/script-src 'sha256-[^']{44}'; connect-src 'self'/);
    expect(policies.frame).toContain("connect-src 'none'");
    expect(policies.frame).not.toContain('frame-ancestors');
    for (const kind of ['still', 'live', 'paper'] as const) {
      expect(policies[kind]).toMatch(/; frame-ancestors 'none'$/);
    }
    const drawn = createHash('sha256').update('path{fill:red}').digest('base64');
    expect(policies.drawing).toBe(`default-src 'none'; style-src 'sha256-${drawn}'; sandbox`);
  } finally {
    await remove();
  }
});

test('a script on a page whose kind runs none stops the build', async () => {
  const live = anyFiles['articles/boats/index.html'] as string;
  await expect(layOutput({ ...anyFiles, 'about/index.html': live })).rejects.toThrow(
    'writePolicies: about/index.html has a script, and pages of the kind "still" run none. Name its address in page-kind.ts.',
  );
});

test('styles that differ from page to page stop the build before a host’s header is too long', async () => {
  const pages = Array.from({ length: 25 }, (_, at) => [
    `page-${at}/index.html`,
    pageOf('Words', `<style>p::after{content:"${at}"}</style>`),
  ]);
  await expect(layOutput({ ...anyFiles, ...Object.fromEntries(pages) })).rejects.toThrow(
    'kindPolicies: the pages have 26 different styles, and a header has room for 24. Words of one page belong into an attribute and not into its <style>.',
  );
});

test('a page that leads on to another by itself may do so', async () => {
  const to = '<meta http-equiv="refresh" content="0; url=/about/">';
  const { out, remove } = await layOutput({ ...anyFiles, 'who/index.html': pageOf('Moved', to) });
  const html = await readFile(join(out, 'who/index.html'), 'utf8');
  await remove();
  // No directive of a policy is about where a page leads, but a sandbox would forbid it.
  expect(html).toContain(to);
  expect(html).not.toContain('sandbox');
});

test('no page tells others where a reader comes from', async () => {
  const { out, remove } = await layOutput();
  const html = await readFile(join(out, 'index.html'), 'utf8');
  await remove();
  expect(html).toContain('<meta name="referrer" content="same-origin">');
});
