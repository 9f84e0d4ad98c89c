/** What a host answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** Where the answer came from: the address that was asked, or the one that it leads to. */
  readonly url: URL;
}

/** How a host is asked. */
export interface Asking {
  /** For each try, in milliseconds. */
  readonly timeout: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a redirect may lead to another host. */
  readonly mayLeave?: boolean;
  /** Redirects that are followed at most; 5 if left out. */
  readonly redirects?: number;
}

/** A host that gave no answer. */
export class NoAnswer extends Error {}

/** An answer that broke off, or that cannot be unpacked. */
class BrokenAnswer extends Error {}

/**
 * Asks for an address and follows where it leads. Asks once more where nothing came, since one lost
 * connection among thousands says nothing. Throws `NoAnswer` or `BrokenAnswer`, with the reason.
 */
export async function ask(url: URL, asking: Asking): Promise<Answer> {
  try {
    return await askOnce(url, asking);
  } catch {
    return askOnce(url, asking);
  }
}

async function askOnce(url: URL, asking: Asking): Promise<Answer> {
  const { timeout, headers = {}, mayLeave = false, redirects = 5 } = asking;
  const response = await fetch(url, {
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  }).catch((error) => {
    throw new NoAnswer(reasonOf(error, timeout));
  });
  const body = await response.arrayBuffer().catch((error) => {
    throw new BrokenAnswer(reasonOf(error, timeout));
  });
  const bytes = new Uint8Array(body);
  const location = response.headers.get('location');
  const next = location === null ? undefined : new URL(location, url);
  const isRedirect = response.status >= 300 && response.status < 400 && next !== undefined;
  const mayGo = isRedirect && redirects > 0 && (mayLeave || next.origin === url.origin);
  if (mayGo) return askOnce(next, { ...asking, redirects: redirects - 1 });
  return { status: response.status, headers: response.headers, bytes, url };
}

function reasonOf(error: unknown, timeout: number): string {
  if ((error as Error).name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  return cause?.code ?? cause?.message ?? (error as Error).message;
}
