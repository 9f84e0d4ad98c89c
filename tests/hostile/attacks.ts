/*
 * What somebody with a hand on the content would try. No digits: a number in a text must be bound,
 * and that is not what is tried here.
 */

/** Where a text is words alone. Whatever runs says so in `window.pwned`. */
export const inText = [
  '</script><script>window.pwned=true</script>',
  '"\'><img src=x onerror=window.pwned=true><svg onload=window.pwned=true>',
  '</style></title></textarea><!-- --> ]]> <![CDATA[ <?x?>',
  `{{pwned}} ${'$'}{window.pwned=true} \`window.pwned\` %{x} #{x} <%= x %> {x}`,
  '&lt;b&gt; &amp; \\" \\\\ \\u',
  // Signs that turn the direction, break a line, or show nothing.
  '\u202eright to left\u202c \u2066inner\u2069 a\u2028b\u2029c \u200b\ufeff',
].join(' ');

/** Where Markdown is read: what stands behind a backslash is a sign, and no markup. */
export const inWords = [
  '\\</script>\\<script>window.pwned=true\\</script>',
  '"\\>\\<img src=x onerror=window.pwned=true>',
  `\\<!-- ]]\\> \\{\\{pwned}} ${'$'}{window.pwned=true} %{x} {x}`,
  '\\&lt;b&gt; &amp; \\\\',
  '\u202eright to left\u202c \u200b',
].join(' ');

/** Cells that a spreadsheet would take for a formula, or a page for markup. */
export const cells: readonly string[] = [
  '=HYPERLINK("https://evil.example/";"x")',
  '@SUM(A:A)',
  "+cmd|' /C calc'!A",
  '-A*A',
  '\t=A',
  '</td></tr></table><script>window.pwned=true</script>',
  '"; DROP TABLE rows; --',
];

/** An address that an author may give, as near to a break-out as one may be. */
export const address =
  "https://evil.example/a'onmouseover=window.pwned=true;//%22%3E%3Cscript%3E?q=);}&r=`$x`";

/** What visitors put behind the address of a page: a query, a fragment, or both. */
export const behind: readonly string[] = [
  '?__proto__[pwned]=true&constructor[prototype][pwned]=true',
  '?__proto__=constructor',
  '?constructor=constructor&prototype=__proto__',
  '?<img src=x onerror=window.pwned=true>',
  '#<img src=x onerror=window.pwned=true>',
  '#"><script>window.pwned=true</script>',
  '#javascript:window.pwned=true',
  '#__proto__',
  '#constructor',
  '#%',
  '#%00%ff',
  '#:~:text=%3Cscript%3E,-x&text=window',
  '#p:~:text=,,,,-,-,',
  `#:~:text=${'a-,'.repeat(2000)}`,
  `?${'a='.repeat(5000)}`,
];
