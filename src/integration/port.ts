/** The port that `PORT` asks for; `undefined` where it asks for none. Throws for what is no port. */
export function readPort(environment: NodeJS.ProcessEnv = process.env): number | undefined {
  const wanted = environment['PORT'];
  if (!wanted) return undefined;
  const number = Number(wanted);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  throw new Error(`PORT is a number from 1 to 65535, not ${wanted}`);
}
