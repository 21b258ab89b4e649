/** What a checked advert hands to the report form: only in the memory of this page, gone with a reload. */
export interface CarriedAdvert {
  readonly text: string;
}

let carried: CarriedAdvert | undefined;

export const carryAdvert = (advert: CarriedAdvert): void => {
  carried = advert;
};
/** The advert that was handed over, until `dropAdvert`. */
export const carriedAdvert = (): CarriedAdvert | undefined => carried;
export const dropAdvert = (): void => {
  carried = undefined;
};
