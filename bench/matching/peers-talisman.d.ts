/** The package brings no types. */
declare module 'talisman/metrics/jaro-winkler.js' {
  /** @returns 0 to 1 */
  export default function jaroWinkler(a: string, b: string): number;
}
