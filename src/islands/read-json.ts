const answers = new Map<string, Promise<unknown>>();

/**
 * JSON of this site, asked for once however many want it. The promise is rejected where it cannot
 * be had; then the next one who wants it asks anew.
 */
export function readJson<T>(address: string): Promise<T> {
  const { href } = new URL(address, location.href);
  let answer = answers.get(href) as Promise<T> | undefined;
  if (!answer) {
    answer = ask<T>(href);
    answers.set(href, answer);
    answer.catch(() => answers.delete(href));
  }
  return answer;
}

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`readJson: ${address} answered ${response.status}`);
  return response.json();
}
