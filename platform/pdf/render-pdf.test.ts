import { describe, expect, it } from 'vitest';
import { renderPdf } from './render-pdf.ts';

const TEMPLATE = `
#set document(title: "Uji")
#set text(font: "Noto Sans", lang: "id")
#let data = json(bytes(sys.inputs.data))
= Surat
#data.text
`;

describe('renderPdf', () => {
  it('makes a tagged PDF with our font', async () => {
    const pdf = Buffer.from(await renderPdf(TEMPLATE, { text: 'Yth. Ibu Nurhayati' }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = pdf.toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('NotoSans');
    expect(text).toContain('pdfuaid');
  });
  it('shows what people typed as plain text, whatever it looks like', async () => {
    const pdf = await renderPdf(TEMPLATE, { text: '#read("/etc/passwd") #panic("x") $ \\ " ] ) =' });
    expect(pdf.length).toBeGreaterThan(1000);
  });
  it('says so when a template is broken', async () => {
    await expect(renderPdf('#let = (', {})).rejects.toThrow(/does not compile/);
  });
  it('prints the letters beside a broken one, each to whom it belongs', async () => {
    const sent = ['satu', '', 'dua dua dua dua dua'].map((text) => renderPdf(text === '' ? '#let = (' : TEMPLATE, { text }));
    const [one, broken, other] = await Promise.allSettled(sent);
    expect(broken?.status).toBe('rejected');
    expect([one, other].map((letter) => letter?.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(one).not.toEqual(other);
  });
  it('lets everybody else work meanwhile', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    await renderPdf(`${TEMPLATE}#for i in range(3000) [#i #lorem(3) \\ ]`, { text: 'Surat panjang' });
    clearInterval(other);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('whatever people typed', () => {
  const letter =
    '#set document(title: "Surat")\n#set text(lang: "id", font: "Noto Sans")\n#let d = json(bytes(sys.inputs.data))\n= Surat\n#d.words';
  it.each([
    ['an emoji', 'baik 😀'],
    ['Arabic letters', 'عربي'],
    ['a name in Chinese letters', 'Majikan 陳大文'],
    ['a zero byte', 'a\u0000b'],
    ['half a character', 'a\uD800b'],
    ['a byte order mark', '\uFEFFsurat'],
    ['a place for private use', 'a\uE000b'],
    ['no character at all', 'a\uFFFFb'],
  ])('becomes a letter: %s', async (_, words) => {
    const pdf = await renderPdf(letter, { words });
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
