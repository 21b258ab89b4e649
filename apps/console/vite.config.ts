import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const TARGET = join(import.meta.dirname, '../../dist/console');

/** Writes `.br` and `.gz` beside every text file, so that the server sends small ones without work. */
const compressed = (): Plugin => ({
  name: 'kentongan-compressed',
  apply: 'build',
  closeBundle: async () => {
    const files = (await readdir(TARGET, { recursive: true })).filter((file) => /\.(js|css|html|svg)$/.test(file));
    for (const file of files) {
      const bytes = await readFile(join(TARGET, file));
      await writeFile(join(TARGET, `${file}.br`), await promisify(brotliCompress)(bytes));
      await writeFile(join(TARGET, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    }
  },
});

/** The console: one page, chunks by route; built to `dist/console`, from where the server serves it under a strict CSP. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), compressed()],
  build: {
    outDir: TARGET,
    emptyOutDir: true,
    // Inlined files would be data: addresses, which our CSP allows for pictures only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
