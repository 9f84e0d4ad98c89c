/** A number, or its digits as they stand, in threes before the point: "1234567.5" as "1,234,567.5". */
export function withCommas(number: number | string, comma = ','): string {
  const [whole = '', fraction] = String(number).split('.');
  const threes = whole.replace(/\B(?=(?:\d{3})+$)/g, comma);
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}
