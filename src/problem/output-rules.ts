/** Every rule that a finished output is held to, with what it asks for. Each may be waived in site.yaml. */
export const outputRules = {
  'link-leads':
    'What a page links to or shows of this site is there, and so is the place on the page.',
  'id-once': 'An id stands once on a page.',
  'heading-one': 'A page has one first-level heading, and its headings skip no level.',
  'alternative-given': 'Pictures, drawings and frames say in words what they show.',
  'html-valid': 'Pages are valid HTML.',
  'head-told': 'A page says its language, title, description and one address of its own.',
  'inline-none': 'No style, handler or script stands inside a tag or between tags.',
  'origin-own': 'Pages and drawings load nothing from another origin.',
  'policy-strict': 'A page declares a policy that names its styles and scripts by hash.',
  'feed-valid': 'Feeds are there, and so is what they name of this site.',
  'sitemap-valid': 'The sitemap lists every page once, and pictures that are there.',
  'card-fits': 'A preview card is there, of the size that its page says, and light enough.',
  'page-weight': 'A page is within its weight over the wire.',
  'address-public':
    'A site that is published has an address, and a desk, that readers elsewhere can reach.',
  'number-same': 'A number, and the words around it, are the same on every surface.',
} as const;

export type OutputRuleId = keyof typeof outputRules;
