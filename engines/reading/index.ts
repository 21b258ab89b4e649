export { extract } from './extract.ts';
export type { FactType, Norms, PlaceLevel, ReadingOptions, Span } from './spans.ts';
