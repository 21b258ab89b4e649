/** Loaded with `--import` into a child process: writes its processor time and peak memory to the file of KENTONGAN_USAGE when it ends. */
import { writeFileSync } from 'node:fs';

const path = process.env['KENTONGAN_USAGE'];
if (path !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(path, JSON.stringify({ cpu_seconds: (userCPUTime + systemCPUTime) / 1e6, peak_megabytes: maxRSS / 1024 }));
  });
