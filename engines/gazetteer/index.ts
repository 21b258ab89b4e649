export { buildGazetteer, capitalAmongTwins, inside, nameKey } from './gazetteer.ts';
export type { Gazetteer } from './gazetteer.ts';
export { contains, levelOfCode } from './rows.ts';
export type { Area, AreaLevel, AreaRow } from './rows.ts';
