import type { SiteFinding } from '../output.ts';
import { isPlaceholderHost } from '../placeholder-host.ts';

/** Something in site.yaml that only matters once a site is published. */
export interface SettingFinding extends SiteFinding {
  /** Where in site.yaml. */
  readonly path: readonly string[];
}

/** Where links, cards, codes and letters of the site lead to can be reached by whoever gets them. */
export function checkPublicAddress({
  address,
  publisher,
}: {
  readonly address: string;
  readonly publisher: { readonly email: string };
}): SettingFinding[] {
  const finding = (path: readonly string[], value: string, host: string, leads: string) =>
    isPlaceholderHost(host)
      ? [
          {
            ...{ rule: 'address-public' as const, file: 'index.html', offset: 0, path },
            found: `"${value}", which no reader elsewhere can reach`,
            wanted: 'an address of your own',
            hint: `${leads} lead there: write the real one before the site is published`,
          },
        ]
      : [];
  return [
    ...finding(
      ['address'],
      address,
      new URL(address).hostname,
      'copied links, cards, codes on paper and feeds',
    ),
    ...finding(
      ['publisher', 'email'],
      publisher.email,
      publisher.email.slice(publisher.email.lastIndexOf('@') + 1),
      'letters about errors',
    ),
  ];
}
