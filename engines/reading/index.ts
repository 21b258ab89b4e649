export { checkAdvert } from './adverts/check-advert.ts';
export type { AdvertOptions, AdvertReading, Flagged } from './adverts/check-advert.ts';
export type { AdvertFlag, Verdict } from './adverts/flags.ts';
export { extract } from './extract.ts';
export type { FactType, Norms, PlaceLevel, ReadingOptions, Span } from './spans.ts';
