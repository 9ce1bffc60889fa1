/** `npm run soak` asks more of the same tests than `npm test` has time for. */
export const SOAKING = process.env['SOAK'] !== undefined;

export const times = (usually: number, soaking: number): number => (SOAKING ? soaking : usually);
