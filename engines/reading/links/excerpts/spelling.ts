/** Names are spelt as the paper likes it: Djoewardi is Juardi, Vitriyah is Fitriah, Mellisa is Melisa. */
export const spelt = (word: string): string =>
  word
    .replace(/(?<=[bdgjtk])h/gu, '')
    .replace(/sy/gu, 's')
    .replace(/oe/gu, 'u')
    .replace(/dj/gu, 'j')
    .replace(/tj/gu, 'c')
    .replace(/uw(?=[aeiou])/gu, 'u')
    .replace(/iy(?=[aeiou])/gu, 'i')
    .replace(/y/gu, 'i')
    .replace(/v|ph/gu, 'f')
    .replace(/(\p{L})\1+/gu, '$1');
