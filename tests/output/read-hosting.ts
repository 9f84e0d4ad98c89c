/** Headers by name, in small letters as they count the same. */
export type Sent = Record<string, string>;

interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [string, string])[];
}

function rulesIn(text: string): Rule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        return [name.toLowerCase(), value] as const;
      });
      return { pattern, headers };
    });
}

const escaped = (text: string) => text.replace(/[.]/g, '\\.');

/** `_headers` as Cloudflare Pages reads it: a slash counts, and values of several rules are joined. */
export function asCloudflare(text: string, address: string): Sent {
  const sent: Sent = {};
  for (const { pattern, headers } of rulesIn(text)) {
    const expression = escaped(pattern).replace(/:\w+/g, '[^/]+').replace('*', '.*');
    if (!new RegExp(`^${expression}$`).test(address)) continue;
    for (const [name, value] of headers) {
      sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
  }
  return sent;
}

/** `_headers` as Netlify reads it: a slash at the end counts for nothing, and the last rule wins. */
export function asNetlify(text: string, address: string): Sent {
  const sent: Sent = {};
  for (const { pattern, headers } of rulesIn(text)) {
    const expression = escaped(pattern)
      .replace(/\/$/, '')
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.*');
    if (!new RegExp(`^${expression}/?$`, 'i').test(address)) continue;
    Object.assign(sent, Object.fromEntries(headers));
  }
  return sent;
}

/** What nginx sends for an address: the place that is it, or begins it at the longest with ^~, or fits it first, or "/". */
export function asNginx(text: string, address: string): Sent {
  const places = [...text.matchAll(/^location (=|~|\^~)? ?"?(.*?)"? \{\n([\s\S]*?)^\}/gm)].map(
    ([, how = '', place = '', body = '']) => ({ how, place, body }),
  );
  const found =
    places.find(({ how, place }) => how === '=' && place === address) ??
    places.find(({ how, place }) => how === '^~' && address.startsWith(place)) ??
    places.find(({ how, place }) => how === '~' && new RegExp(place).test(address)) ??
    places.find(({ how, place }) => how === '' && address.startsWith(place));
  const body = found?.body ?? '';
  const lines = [...body.matchAll(/add_header (\S+) "(.*)" always;/g)];
  const sent = lines.map(([, name = '', value = '']) => [name.toLowerCase(), value]);
  const own = /default_type "(.*)";/.exec(body)?.[1];
  const ending = address.endsWith('/') ? 'html' : address.split('.').at(-1);
  const type = own ?? new RegExp(`^ {4}"(.*)" ${ending};$`, 'm').exec(text)?.[1];
  return { ...Object.fromEntries(sent), 'content-type': type ?? 'application/octet-stream' };
}

/** What Caddy sends for an address: every line of the route whose matcher fits, the last of a name. */
export function asCaddy(text: string, address: string): Sent {
  const [route = ''] = text.split('\nhandle_errors');
  const matchers = new Map(
    [...route.matchAll(/^\t@(\S+) (path|path_regexp) "?(.*?)"?$/gm)].map(
      ([, name = '', how, pattern = '']) => [
        name,
        how === 'path' ? `^${escaped(pattern).replace('*', '.*')}$` : pattern,
      ],
    ),
  );
  const sent: Sent = {};
  for (const [, name, body = ''] of route.matchAll(/^\theader (?:@(\S+) )?\{\n([\s\S]*?)^\t\}/gm)) {
    const matcher = name === undefined ? '' : (matchers.get(name) ?? '$^');
    if (!new RegExp(matcher).test(address)) continue;
    for (const [, header = '', value = ''] of body.matchAll(/^\t\t(\S+) "(.*)"$/gm)) {
      sent[header.toLowerCase()] = value;
    }
  }
  // The server says by itself what HTML is.
  return { 'content-type': 'text/html; charset=utf-8', ...sent };
}
