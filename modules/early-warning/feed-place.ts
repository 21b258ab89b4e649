import { regencyOf } from '../territory/model.ts';

/**
 * Where events of an alert stand in the change feeds: the kabupaten or kota. A village's feed is read by its officials, who may
 * themselves stand in the report that raised it; a report can bypass them.
 */
export const feedPlace = (territory: string | null): string | null => (territory === null ? null : (regencyOf(territory) ?? territory));
