/** What has been meant to break feeds: markup, ends of sections, signs that XML cannot hold. */
export const hostileTitles: readonly string[] = [
  'Fish & chips <b>for</b> "all" & \'none\'',
  '</title><entry>',
  'The end ]]> of <![CDATA[ it',
  '&amp; is not & and &#60; is not <',
  'A bell \u0007, a nought \u0000, a delete \u007f and a mark \ufffe',
  'Ёлка 鯨 🐋👩‍👩‍👧 \u202eright to left',
  ' -- <!-- no comment --> <?none?> ',
];
