/** What the pages of a site ask: the edition in hand, as plain values. */
declare module 'virtual:assay/edition' {
  export const addresses: import('./edition/pages.ts').Pages['addresses'];
  export const page: import('./edition/pages.ts').Pages['page'];
}
